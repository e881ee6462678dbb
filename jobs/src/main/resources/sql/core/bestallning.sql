-- Beställda insatser och insatsperioder: så mycket tid per period, från och till (regel 8).
-- En beställd insats har timmar som de är, annars gånger och timmar per gång, annars besök gånger
-- timmar per gång. Det som inte kan räknas har ingen period, och gissas inte.
WITH bestallda AS (
  SELECT
    concat_ws(':', 'lifecare', OrderId, DecisionId, ServiceType_Code, Icf_Code, StartDate) AS post,
    *
  FROM lifecare_OrderedService
),
bestallda_delar AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY post ORDER BY Details_Id, rad) AS nr,
    count(*) OVER (PARTITION BY post) AS antal,
    Details_Frequency * Details_HoursEachTime AS timmar_per_gang,
    Hours_Value IS NOT NULL AND Hours_Unit_Text IN ('dag', 'vecka', 'manad') AS har_timmar,
    count_if(periodiskt(Details_PeriodicityText) AND Details_Frequency * Details_HoursEachTime IS NOT NULL)
      OVER (PARTITION BY post) AS periodiska
  FROM bestallda
),
ordnade AS (
  SELECT
    concat(post, ':', nr) AS bestallning_id,
    DecisionId,
    StartDate AS fran,
    EndDate AS till,
    CASE
      WHEN har_timmar THEN Hours_Value
      WHEN periodiska > 0 THEN timmar_per_gang
      ELSE Visits_Value * Details_HoursEachTime
    END AS timmar,
    CASE
      WHEN har_timmar THEN Hours_Unit_Text
      WHEN periodiska > 0 THEN Details_PeriodicityText
      ELSE Visits_Unit_Text
    END AS period,
    leverans_id,
    rad
  FROM bestallda_delar
  -- Timmar och besök gäller hela posten, inte varje del.
  WHERE nr = 1 OR NOT har_timmar AND periodiska > 0
),
alla AS (
  SELECT
    o.bestallning_id,
    coalesce(concat('lifecare:', s.Id), concat('lifecare:LSS:', l.Id)) AS beslut_id,
    CAST(NULL AS STRING) AS insats_id,
    o.fran, o.till, o.timmar, o.period,
    'lifecare' AS kallsystem, o.leverans_id, o.rad
  FROM ordnade o
  LEFT JOIN lifecare_Decision s ON s.Id = o.DecisionId
  LEFT JOIN lifecare_LssDecision l ON l.Id = o.DecisionId
  UNION ALL
  SELECT
    concat_ws(':', 'lifecare', 'period', Id,
      row_number() OVER (PARTITION BY Id ORDER BY Details_Id, rad)),
    NULL,
    concat('lifecare:', ExecutionId),
    StartDate, EndDate, Details_Frequency * Details_HoursEachTime, Details_PeriodicityText,
    'lifecare', leverans_id, rad
  FROM lifecare_ServicePeriod
  UNION ALL
  SELECT
    concat('procapita:', Bestallningsnr),
    concat('procapita:', Beslutsnr),
    NULL,
    Fran, Till, Timmar, Tidsenhet,
    'procapita', leverans_id, rad
  FROM procapita_bestallning
)
SELECT
  bestallning_id,
  beslut_id,
  insats_id,
  fran,
  till,
  CAST(round(timmar * 1000000) AS BIGINT) AS mikrotimmar,
  CASE WHEN timmar IS NOT NULL AND periodiskt(period) THEN period END AS period,
  kallsystem,
  leverans_id,
  rad
FROM alla
