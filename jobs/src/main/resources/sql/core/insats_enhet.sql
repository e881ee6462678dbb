-- Vilken enhet som utför en insats, och när. Utförarbyten inom en verkställighet
-- (ExecutingProvider) går före verkställighetens egen utförare de dagar de gäller.
SELECT
  i.insats_id,
  i.fran,
  i.till,
  i.enhet,
  0 AS ordning,
  '' AS kallans_id,
  i.kallsystem,
  i.leverans_id,
  i.rad
FROM insats i
WHERE i.enhet IS NOT NULL
UNION ALL
SELECT
  i.insats_id,
  coalesce(e.StartDate, i.fran),
  e.EndDate,
  coalesce(n.enhet, k.enhet, concat('lifecare:', e.OrganizationUnit_Id)),
  1,
  coalesce(e.OrganizationUnit_Id, ''),
  'lifecare',
  e.leverans_id,
  e.rad
FROM lifecare_ExecutingProvider e
JOIN insats i ON i.insats_id = concat('lifecare:', e.ExecutionId)
LEFT JOIN enhetskarta n ON n.kalla = concat('namn:', lower(trim(e.OrganizationUnit_Name)))
LEFT JOIN enhetskarta k ON k.kalla = concat('lifecare:', e.OrganizationUnit_Id)
WHERE coalesce(n.enhet, k.enhet, e.OrganizationUnit_Id) IS NOT NULL
