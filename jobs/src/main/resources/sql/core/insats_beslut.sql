-- Vilka beslut en insats verkställer, och när. Många till många över tid.
SELECT
  concat('lifecare:', d.ExecutionId) AS insats_id,
  concat('lifecare:', d.DecisionId) AS beslut_id,
  coalesce(d.ExecutedDecisionStartDate, i.fran) AS fran,
  least(d.ExecutedDecisionEndDate, i.till) AS till,
  'lifecare' AS kallsystem,
  d.leverans_id,
  d.rad
FROM lifecare_ExecutedDecision d
JOIN insats i ON i.insats_id = concat('lifecare:', d.ExecutionId)
UNION ALL
SELECT
  concat('procapita:', Beslutsnr),
  concat('procapita:', Beslutsnr),
  Fran,
  Till,
  'procapita',
  leverans_id,
  rad
FROM procapita_beslut
