-- Takten i beviljad och beställd tid: så många timmar per period, från och till (regel 8).
-- Timmarna står i beslutet självt, annars i dess beställningar, annars i insatsperioderna för
-- dess verkställigheter. En insatsperiod kan höra till flera beslut; den delas ut en gång per dag.
WITH insatsperioder AS (
  SELECT DISTINCT ib.beslut_id, t.bestallning_id, t.fran, t.till, t.mikrotimmar, t.period
  FROM bestallning t
  JOIN insats_beslut ib ON ib.insats_id = t.insats_id
  WHERE t.period IS NOT NULL
),
bestallda AS (
  SELECT beslut_id, bestallning_id, fran, till, mikrotimmar, period, 'bestallning' AS ur
  FROM bestallning
  WHERE beslut_id IS NOT NULL AND period IS NOT NULL
  UNION ALL
  SELECT beslut_id, bestallning_id, fran, till, mikrotimmar, period, 'insatsperiod'
  FROM insatsperioder
)
SELECT
  beslut_id,
  'beviljad' AS slag,
  'beslut' AS takt_id,
  fran,
  till,
  CAST(round(timmar * 1000000) AS BIGINT) AS mikrotimmar,
  tidsenhet AS period,
  FALSE AS delad
FROM beslut
WHERE berakning = 'timmar'
UNION ALL
SELECT
  b.beslut_id, 'beviljad', t.bestallning_id,
  greatest(b.fran, t.fran), least(b.till, t.till), t.mikrotimmar, t.period,
  t.ur = 'insatsperiod'
FROM beslut b
JOIN bestallda t ON t.beslut_id = b.beslut_id AND t.ur = b.berakning
UNION ALL
SELECT
  b.beslut_id, 'bestalld', t.bestallning_id,
  greatest(b.fran, t.fran), least(b.till, t.till), t.mikrotimmar, t.period,
  t.ur = 'insatsperiod'
FROM beslut b
JOIN bestallda t ON t.beslut_id = b.beslut_id AND t.ur = b.bestalld_av
