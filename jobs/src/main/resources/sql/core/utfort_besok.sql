-- Rapporterade besök ur alla källor, vart och ett en gång. Tiderna är de som gäller efter en
-- rättning, de ursprungliga står bredvid. Vilken källa som gäller för en enhet och månad:
-- rapporterade besök, annars tidregistrering, om kommunen inte valt annat (design 4). Före
-- brytdatum gäller ProCapita.
WITH rapporterade AS (
  SELECT
    concat('lifecare:', ReportingSystem, ':', ExternalId) AS besok_id,
    concat(ReportingSystem, ':', ExternalId) AS nyckel,
    'rapporterade_besok' AS kalla,
    person_id,
    personal_id,
    concat('lifecare:', ExecutionId) AS insats_id,
    concat('lifecare:', ProviderUnitId) AS kalla_enhet,
    Law AS lagrum,
    ServiceCategory_Text AS insatskategori,
    Services_ServiceType_Text AS insatser,
    StartTime AS start,
    EndTime AS slut,
    coalesce(OriginalStartTime, StartTime) AS ursprunglig_start,
    coalesce(OriginalEndTime, EndTime) AS ursprungligt_slut,
    Status AS status,
    IsDoubleManning AS dubbelbemanning,
    concat('lifecare:', PlannedVisitId) AS planerat_besok_id,
    CancelledMinutes AS installda_minuter,
    CancelledReason AS orsak,
    StartQuittanceType AS kvittens_start,
    EndQuittanceType AS kvittens_slut,
    Approved AS godkand,
    'lifecare' AS kallsystem,
    leverans_id,
    rad
  FROM lifecare_ReportedVisit
  UNION ALL
  SELECT
    concat('tidreg:', rapporterande_system, ':', externt_id),
    concat(rapporterande_system, ':', externt_id),
    'tidregistrering',
    person_id,
    personal_id,
    NULL,
    concat('tidreg:', trim(utforarenhet)),
    lagrum,
    insatskategori,
    CASE WHEN insats IS NOT NULL THEN array(insats) END,
    start_tid,
    slut_tid,
    coalesce(ursprunglig_start, start_tid),
    coalesce(ursprunglig_slut, slut_tid),
    status,
    dubbelbemanning,
    concat('lifecare:', planerat_besok_id),
    installd_minuter,
    installd_orsak,
    kvittens_start,
    kvittens_slut,
    godkand,
    kallsystem,
    leverans_id,
    rad
  FROM tidregistrering
  UNION ALL
  -- Rapporten har inget id: raden känns igen på vem, när och hos vem.
  SELECT
    concat('procapita:', substr(sha2(concat_ws('|', person_id, coalesce(Insats, ''), Datum,
      unix_micros(start_tid), coalesce(personal_id, '')), 256), 1, 24)),
    NULL,
    'utforda_insatser',
    person_id,
    personal_id,
    NULL,
    concat('procapita:', Utforare),
    Lagrum,
    Insatskategori,
    CASE WHEN Insats IS NOT NULL THEN array(Insats) END,
    start_tid,
    slut_tid,
    start_tid,
    slut_tid,
    Status,
    coalesce(Dubbelbemanning, FALSE),
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    'procapita',
    leverans_id,
    rad
  FROM procapita_utforda_insatser
),
med_enhet AS (
  SELECT
    r.*,
    coalesce(e.enhet, r.kalla_enhet) AS besokande_enhet,
    CAST(trunc(to_date(r.start), 'MM') AS DATE) AS manad
  FROM rapporterade r
  -- Tidregistreringen säger bara enhetens namn.
  LEFT JOIN enhetskarta e
    ON e.kalla = CASE WHEN r.kalla = 'tidregistrering'
      THEN concat('namn:', lower(substr(r.kalla_enhet, 8)))
      ELSE r.kalla_enhet
    END
  WHERE r.status <> 'planerad'
),
enheter_som_rapporterar AS (
  SELECT DISTINCT besokande_enhet, manad FROM med_enhet WHERE kalla = 'rapporterade_besok'
),
-- Vad kommunen valt för enheten den dagen, och om enheten har rapporterade besök den månaden.
gallande AS (
  SELECT m.*
  FROM med_enhet m
  CROSS JOIN konfiguration val
  LEFT JOIN brytdatum_enheter be ON be.enhet = m.besokande_enhet
  LEFT JOIN kallval v
    ON v.enhet = m.besokande_enhet
    AND to_date(m.start) BETWEEN coalesce(v.fran, to_date(m.start))
      AND coalesce(v.till, to_date(m.start))
  LEFT JOIN enheter_som_rapporterar r
    ON r.besokande_enhet <=> m.besokande_enhet AND r.manad = m.manad
  WHERE galler(m.kallsystem, to_date(m.start), coalesce(be.datum, val.brytdatum_vo))
    AND CASE m.kalla
      WHEN 'rapporterade_besok' THEN coalesce(v.kalla <> 'tidregistrering', TRUE)
      WHEN 'tidregistrering' THEN coalesce(v.kalla = 'tidregistrering', r.manad IS NULL)
      ELSE TRUE
    END
),
-- Samma id hos samma rapporterande system är samma besök, om det står i samma månad eller i månaden
-- bredvid: en månads besök beror bara av dem, så att en sen leverans inte rör andra månader.
tidregistrerade AS (
  SELECT *
  FROM (
    SELECT *, row_number() OVER (PARTITION BY nyckel, manad ORDER BY kallsystem) AS forekomst
    FROM gallande
    WHERE kalla = 'tidregistrering'
  )
  WHERE forekomst = 1
),
lifecares AS (
  SELECT * FROM gallande WHERE kalla = 'rapporterade_besok'
  UNION ALL
  SELECT t.* EXCEPT (forekomst)
  FROM tidregistrerade t
  LEFT ANTI JOIN (SELECT nyckel, manad FROM gallande WHERE kalla = 'rapporterade_besok') r
    ON r.nyckel = t.nyckel
    AND r.manad BETWEEN add_months(t.manad, -1) AND add_months(t.manad, 1)
),
-- Samma person, personal och tider i ProCapita och någon annanstans är också samma besök; är de
-- flera räknas var och en av.
dubbletter AS (
  SELECT person_id, personal_id, start, slut, status, lagrum, count(*) AS antal
  FROM lifecares
  GROUP BY ALL
),
procapitas AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY person_id, personal_id, start, slut, status, lagrum ORDER BY besok_id) AS nummer
  FROM gallande
  WHERE kalla = 'utforda_insatser'
),
besok AS (
  SELECT * FROM lifecares
  UNION ALL
  SELECT p.* EXCEPT (nummer)
  FROM procapitas p
  LEFT JOIN dubbletter d
    ON d.person_id = p.person_id AND d.personal_id <=> p.personal_id AND d.start = p.start
    AND d.slut <=> p.slut AND d.status = p.status AND d.lagrum <=> p.lagrum
  WHERE p.nummer > coalesce(d.antal, 0)
),
-- Månadsrapporterad tid räknas bara där inget besök finns: utan besökets id, och utan att något
-- utfört besök hos personen överlappar.
manadsrapporterade AS (
  SELECT
    s.*,
    coalesce(s.EndTime, timestampadd(SECOND, coalesce(s.Duration, 0), s.StartTime)) AS slut
  FROM lifecare_ExecutedService s
  WHERE s.VisitId IS NULL AND NOT coalesce(s.Cancelled, FALSE)
)
SELECT
  besok_id,
  person_id,
  personal_id,
  insats_id,
  besokande_enhet,
  lagrum,
  insatskategori,
  insatser,
  start,
  slut,
  ursprunglig_start,
  ursprungligt_slut,
  status,
  dubbelbemanning,
  planerat_besok_id,
  installda_minuter,
  orsak,
  coalesce(a.manuell, 'ja') = 'ja' AND coalesce(z.manuell, 'ja') = 'ja' AS manuell,
  godkand,
  manad,
  kallsystem,
  leverans_id,
  rad
FROM besok
LEFT JOIN koder_kvittens a ON a.kod = kvittens_start
LEFT JOIN koder_kvittens z ON z.kod = kvittens_slut
UNION ALL
SELECT
  concat('lifecare:manad:', s.Id),
  s.person_id,
  s.personal_id,
  NULL,
  coalesce(n.enhet, e.enhet, concat('lifecare:', s.OrganizationUnit_Id)),
  NULL,
  s.CategoryName,
  CASE WHEN s.TypeName IS NOT NULL THEN array(s.TypeName) END,
  s.StartTime,
  s.slut,
  s.StartTime,
  s.slut,
  'utford',
  coalesce(s.DoubleManning, FALSE),
  NULL,
  NULL,
  NULL,
  TRUE,
  NULL,
  CAST(trunc(to_date(s.StartTime), 'MM') AS DATE),
  'lifecare',
  s.leverans_id,
  s.rad
FROM manadsrapporterade s
LEFT JOIN enhetskarta n ON n.kalla = concat('namn:', lower(trim(s.OrganizationUnit_Name)))
LEFT JOIN enhetskarta e ON e.kalla = concat('lifecare:', s.OrganizationUnit_Id)
CROSS JOIN konfiguration val
LEFT ANTI JOIN (SELECT * FROM gallande WHERE utford(status) AND slut IS NOT NULL) b
  ON b.person_id = s.person_id AND b.start < s.slut AND s.StartTime < b.slut
WHERE galler('lifecare', to_date(s.StartTime), val.brytdatum_vo)
