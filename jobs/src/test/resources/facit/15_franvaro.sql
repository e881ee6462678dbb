-- Days, the performed visits' dates, and the dates of absence (rule 9).
CREATE TABLE manader AS
SELECT CAST(m AS DATE) AS manad
FROM val, LATERAL (
  SELECT unnest(generate_series(
    CAST(coalesce(val.forsta_manad, least(
      (SELECT date_trunc('month', min(datum)) FROM rapport_alla),
      (SELECT date_trunc('month', min(datum)) FROM plan))) AS TIMESTAMP),
    CAST(date_trunc('month', val.kordatum) AS TIMESTAMP), INTERVAL 1 MONTH)) AS m);

CREATE TABLE dag AS
WITH granser AS (
  SELECT
    least(min(manad), (SELECT min(datum) FROM rapport), (SELECT min(datum) FROM plan)) AS forsta,
    greatest(
      last_day(max(manad)),
      (SELECT max(lokal_dag(greatest(start_us, slut_us))) FROM besok),
      (SELECT max(lokal_dag(slut_us)) FROM plan)) AS sista
  FROM manader),
dagar AS (
  SELECT CAST(unnest(generate_series(
    CAST(forsta - 2 AS TIMESTAMP), CAST(sista + 1 AS TIMESTAMP), INTERVAL 1 DAY)) AS DATE) AS datum
  FROM granser)
SELECT
  datum, CAST(date_trunc('month', datum) AS DATE) AS manad,
  CAST(date_trunc('month', datum) AS DATE) IN (SELECT manad FROM manader) AS raknas,
  day(last_day(datum)) AS dagar_i_manad,
  date_diff('day', date_trunc('year', datum), date_trunc('year', datum) + INTERVAL 1 YEAR) AS dagar_i_ar,
  midnatt(datum) AS fran_us, midnatt(datum + 1) AS till_us
FROM dagar;

CREATE TABLE franvarodag AS
WITH franvaro AS (
  SELECT person, fran, till, orsak FROM clientabsence
  UNION ALL
  SELECT person, fran, till, orsak FROM pc_franvaro)
SELECT f.person, d.datum, bool_or(coalesce(k.beslut_pausas = 'ja', FALSE)) AS pausad
FROM franvaro AS f
JOIN dag AS d ON d.datum BETWEEN f.fran AND coalesce(f.till, DATE '9999-12-31')
LEFT JOIN kodrad AS k ON k.lista = 'franvaro_orsak' AND k.kod = f.orsak
WHERE NOT EXISTS (
  SELECT 1 FROM besok AS b
  WHERE b.person = f.person AND b.datum = d.datum AND b.utford AND b.lagrum = 'SoL')
GROUP BY f.person, d.datum;

-- A plan as it counts: law and group of its visit, and left out if that was cancelled in absence.
CREATE TABLE planerat AS
SELECT
  p.* EXCLUDE (lagrum, grupp),
  coalesce(r.lagrum, p.lagrum) AS lagrum, coalesce(r.grupp, p.grupp) AS grupp,
  r.id AS rapport_id, r.status,
  coalesce(r.status = 'installd', FALSE) AND f.person IS NOT NULL AS utelamnad
FROM plan AS p
LEFT JOIN par ON par.plan_id = p.id
LEFT JOIN besok AS r ON r.id = par.rapport_id
LEFT JOIN franvarodag AS f ON f.person = p.person AND f.datum = p.datum;
