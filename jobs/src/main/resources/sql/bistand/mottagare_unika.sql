-- Olika personer med ekonomiskt bistånd i en period, i varje grupp för sig (tables.md 1).
-- Personer kan inte summeras, så varje rad räknar om från personerna.
WITH i_perioden AS (
  SELECT DISTINCT p.period, b.person_id, b.roll, b.aldersgrupp, b.kon
  FROM bistandsmanad b
  JOIN period_manad p ON p.manad = b.bistandsmanad
)
SELECT
  period,
  'kommun' AS niva,
  'samtliga' AS enhet,
  coalesce(roll, 'samtliga') AS roll,
  coalesce(aldersgrupp, 'samtliga') AS aldersgrupp,
  coalesce(kon, 'samtliga') AS kon,
  count(DISTINCT person_id) AS antal_mottagare
FROM i_perioden
GROUP BY period, CUBE (roll, aldersgrupp, kon)
