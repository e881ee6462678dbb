-- Rule 4: within person, law and group each instant belongs to the visit that gives the largest share.
CREATE TABLE kundstycke AS
WITH tidigare AS (
  SELECT *, max(t1) OVER (
    PARTITION BY mangd, person, lagrum, grupp ORDER BY t0, t1, id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS innan_us
  FROM stycke),
oar AS (
  SELECT *, count(*) FILTER (innan_us IS NULL OR t0 >= innan_us) OVER (
    PARTITION BY mangd, person, lagrum, grupp ORDER BY t0, t1, id
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS o
  FROM tidigare),
punkter AS (
  SELECT mangd, person, lagrum, grupp, o, t0 AS punkt_us FROM oar
  UNION
  SELECT mangd, person, lagrum, grupp, o, t1 FROM oar),
intervall AS (
  SELECT *, lead(punkt_us) OVER (PARTITION BY mangd, person, lagrum, grupp, o ORDER BY punkt_us) AS slut
  FROM punkter)
SELECT v.mangd, v.id, i.punkt_us AS t0, i.slut AS t1, v.antal
FROM intervall AS i
JOIN oar AS v
  ON v.mangd = i.mangd AND v.person = i.person AND v.lagrum = i.lagrum AND v.grupp = i.grupp
  AND v.o = i.o AND v.t0 <= i.punkt_us AND v.t1 >= i.slut
WHERE i.slut IS NOT NULL
QUALIFY row_number() OVER (
  PARTITION BY v.mangd, v.person, v.lagrum, v.grupp, v.o, i.punkt_us
  ORDER BY v.antal, v.start_us, v.id) = 1;

-- A visit flagged as double-staffed is doubled where no other of the person overlaps it after the cut.
CREATE TABLE dubblas AS
SELECT k.id
FROM kapad AS k
WHERE k.mangd = 'utford' AND k.dubbel
EXCEPT
SELECT k.id
FROM kapad AS k
JOIN kapad AS a ON a.mangd = k.mangd AND a.person = k.person AND a.id <> k.id
WHERE k.mangd = 'utford' AND k.dubbel
  AND greatest(k.start_us, a.start_us) < least(k.slut_us, a.slut_us);
