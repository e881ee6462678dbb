-- Rule 3: at each instant the staff's visits share the time equally. Pieces with the number that share.
CREATE TABLE stycke AS
WITH tidigare AS (
  SELECT *, max(slut_us) OVER (
    PARTITION BY mangd, personal ORDER BY start_us, slut_us, id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS innan_us
  FROM kapad
  WHERE slut_us > start_us),
-- Visits that hang together are an island; only within it can any be simultaneous.
oar AS (
  SELECT *, count(*) FILTER (innan_us IS NULL OR start_us >= innan_us) OVER (
    PARTITION BY mangd, personal ORDER BY start_us, slut_us, id
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS o
  FROM tidigare),
punkter AS (
  SELECT mangd, personal, o, start_us AS punkt_us FROM oar
  UNION
  SELECT mangd, personal, o, slut_us FROM oar),
intervall AS (
  SELECT mangd, personal, o, punkt_us AS t0,
    lead(punkt_us) OVER (PARTITION BY mangd, personal, o ORDER BY punkt_us) AS t1
  FROM punkter)
SELECT
  v.mangd, v.id, v.person, v.lagrum, v.grupp, v.start_us, i.t0, i.t1,
  count(*) OVER (PARTITION BY v.mangd, v.personal, v.o, i.t0) AS antal
FROM intervall AS i
JOIN oar AS v
  ON v.mangd = i.mangd AND v.personal = i.personal AND v.o = i.o
  AND v.start_us <= i.t0 AND v.slut_us >= i.t1
WHERE i.t1 IS NOT NULL;
