-- Vilka beslut en insats verkställer, och när. Många till många över tid.
SELECT
  concat('lifecare:', d.ExecutionId) AS insats_id,
  -- Beslut enligt LSS har egna id:n, och verkställigheten säger vilken lag det gäller.
  concat(CASE WHEN i.lagrum IN ('LSS', 'LASS', 'SFB') THEN 'lifecare:LSS:' ELSE 'lifecare:' END,
    d.DecisionId) AS beslut_id,
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
