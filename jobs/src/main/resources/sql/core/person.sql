-- En rad per person som nämns i någon export. Födelsemånad och kön följer av identiteten och är
-- därför lika i alla källor; skydd, hushåll och avregistrering finns bara i Lifecares brukarregister.
WITH namnda AS (
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare' AS kallsystem,
    1 AS ordning, leverans_id, rad
  FROM lifecare_Client
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    2, leverans_id, rad
  FROM lifecare_Decision
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    3, leverans_id, rad
  FROM lifecare_LssDecision
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    4, leverans_id, rad
  FROM lifecare_Execution
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'procapita',
    5, leverans_id, rad
  FROM procapita_beslut
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    6, leverans_id, rad
  FROM lifecare_ReportedVisit
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    7, leverans_id, rad
  FROM lifecare_PlannedWorkshift
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'procapita',
    8, leverans_id, rad
  FROM procapita_utforda_insatser
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, kallsystem,
    9, leverans_id, rad
  FROM tidregistrering
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    10, leverans_id, rad
  FROM lifecare_ExecutedService
),
-- Den första källan i ordningen ovan är den som raden spåras till.
en_per_person AS (
  SELECT
    person_id,
    min_by(
      struct(person_fodelsemanad, person_kon, person_forskning, kallsystem, leverans_id, rad),
      struct(ordning, leverans_id, rad)) AS forst
  FROM namnda
  WHERE person_id IS NOT NULL
  GROUP BY person_id
)
SELECT
  p.person_id,
  p.forst.person_fodelsemanad AS fodelsemanad,
  p.forst.person_kon AS kon,
  p.forst.person_forskning AS forskning,
  -- De som bor på samma adress är ett hushåll; utan känd adress är var och en sitt (regel 3).
  coalesce(c.hushall_id, p.person_id) AS hushall,
  coalesce(c.ProtectedRegistration, FALSE)
    OR coalesce(c.IsConfidential, FALSE)
    OR coalesce(array_contains(c.Addresses_Protected, TRUE), FALSE) AS skyddad,
  c.Deregistration_Date AS avregistrerad,
  CASE c.Deregistration_Reason
    WHEN 'Decease' THEN 'avliden'
    WHEN 'Emigrated' THEN 'utflyttad'
    WHEN 'Other' THEN 'annat'
  END AS avregistreringsorsak,
  p.forst.kallsystem AS kallsystem,
  p.forst.leverans_id AS leverans_id,
  p.forst.rad AS rad
FROM en_per_person p
LEFT JOIN lifecare_Client c ON c.person_id = p.person_id
