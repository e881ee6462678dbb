-- Rule 2: split at midnight, and rounded half up once per visit, measure and date. Shares are exact:
-- 720720 is divisible by every number up to 16, and more than 16 at once stops the calculation.
SELECT CASE WHEN max(antal) > 16 THEN error('More than 16 visits share.') END FROM stycke;

CREATE TABLE dagstid AS
WITH delar AS (
  SELECT mangd, id, t0, t1, antal, 'kund' AS slag FROM kundstycke
  UNION ALL
  SELECT mangd, id, t0, t1, antal, 'personal' FROM stycke),
dagar AS (
  SELECT *, unnest(generate_series(
    CAST(lokal_dag(t0) AS TIMESTAMP), CAST(lokal_dag(t1 - 1) AS TIMESTAMP), INTERVAL 1 DAY))::DATE AS datum
  FROM delar),
summor AS (
  SELECT
    a.mangd, a.id, a.datum,
    sum((least(a.t1, d.till_us) - greatest(a.t0, d.fran_us))::HUGEINT * (720720 // a.antal))
      FILTER (a.slag = 'kund') AS kund,
    sum((least(a.t1, d.till_us) - greatest(a.t0, d.fran_us))::HUGEINT * (720720 // a.antal))
      FILTER (a.slag = 'personal') AS personal
  FROM dagar AS a
  JOIN dag AS d USING (datum)
  GROUP BY a.mangd, a.id, a.datum)
SELECT
  mangd, id, datum,
  sekunder(coalesce(kund, 0), 720720000000::HUGEINT) AS kund_sek,
  sekunder(
    personal * CASE WHEN mangd = 'utford' AND id IN (SELECT id FROM dubblas) THEN 2 ELSE 1 END,
    720720000000::HUGEINT) AS personal_sek
FROM summor;
