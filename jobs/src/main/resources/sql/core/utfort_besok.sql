-- Rapporterade besök ur båda systemen. Tiderna är de som gäller efter en rättning, de
-- ursprungliga står bredvid. Ett besök som båda systemen har räknas en gång, ur Lifecare.
WITH rapporterade AS (
  SELECT
    concat('lifecare:', ReportingSystem, ':', ExternalId) AS besok_id,
    person_id,
    personal_id,
    concat('lifecare:', ExecutionId) AS insats_id,
    concat('lifecare:', ProviderUnitId) AS besokande_enhet,
    Law AS lagrum,
    ServiceCategory_Text AS insatskategori,
    StartTime AS start,
    EndTime AS slut,
    coalesce(OriginalStartTime, StartTime) AS ursprunglig_start,
    coalesce(OriginalEndTime, EndTime) AS ursprungligt_slut,
    Status AS status,
    IsDoubleManning AS dubbelbemanning,
    concat('lifecare:', PlannedVisitId) AS planerat_besok_id,
    CancelledMinutes AS installda_minuter,
    Approved AS godkand,
    'lifecare' AS kallsystem,
    leverans_id,
    rad
  FROM lifecare_ReportedVisit
  UNION ALL
  SELECT
    concat('procapita:', substr(sha2(concat_ws('|', person_id, coalesce(Insats, ''), Datum,
      unix_micros(start_tid), coalesce(personal_id, '')), 256), 1, 24)),
    person_id,
    personal_id,
    CAST(NULL AS STRING),
    concat('procapita:', Utforare),
    Lagrum,
    Insatskategori,
    start_tid,
    slut_tid,
    start_tid,
    slut_tid,
    Status,
    coalesce(Dubbelbemanning, FALSE),
    CAST(NULL AS STRING),
    CAST(NULL AS BIGINT),
    CAST(NULL AS BOOLEAN),
    'procapita',
    leverans_id,
    rad
  FROM procapita_utforda_insatser
),
numrerade AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY person_id, personal_id, start, slut, status, lagrum, kallsystem
      ORDER BY besok_id) AS nummer
  FROM rapporterade
),
-- Samma person, personal och tider i båda systemen är samma besök.
en_gang AS (
  SELECT
    *,
    min(kallsystem) OVER (
      PARTITION BY person_id, personal_id, start, slut, status, lagrum, nummer) AS forst
  FROM numrerade
)
SELECT
  besok_id,
  person_id,
  personal_id,
  insats_id,
  besokande_enhet,
  lagrum,
  insatskategori,
  start,
  slut,
  ursprunglig_start,
  ursprungligt_slut,
  status,
  dubbelbemanning,
  planerat_besok_id,
  installda_minuter,
  godkand,
  CAST(trunc(to_date(start), 'MM') AS DATE) AS manad,
  kallsystem,
  leverans_id,
  rad
FROM en_gang
WHERE kallsystem = forst
