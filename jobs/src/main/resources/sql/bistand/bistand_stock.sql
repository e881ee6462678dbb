-- Personer med bistånd för månaden efter hur många biståndsmånader de haft, luckor oräknade.
WITH raknade AS (
  SELECT
    bistandsmanad AS manad,
    kon,
    aldersgrupp,
    row_number() OVER (PARTITION BY person_id ORDER BY bistandsmanad) AS antal
  FROM bistandsmanad
)
SELECT
  r.manad,
  CASE
    WHEN r.antal >= 120 THEN '120+'
    WHEN r.antal >= 60 THEN '60-119'
    WHEN r.antal >= 36 THEN '36-59'
    WHEN r.antal >= 24 THEN '24-35'
    WHEN r.antal >= 10 THEN '10-23'
    WHEN r.antal >= 4 THEN '4-9'
    ELSE '1-3'
  END AS ackumulerade_manader,
  r.kon,
  r.aldersgrupp,
  count(*) AS personer
FROM raknade r
JOIN bistand_tackning t ON t.manad = r.manad
GROUP BY r.manad, 2, r.kon, r.aldersgrupp
