-- A person's month in a cell. What ProCapita cannot say is left out of its parts, not counted as 0.
CREATE TABLE finns_ej (nr INT, matt VARCHAR);

INSERT INTO finns_ej VALUES
  (1, 'planerade_timmar'), (2, 'planerade_timmar_ursprungliga'), (3, 'planerade_personaltimmar'),
  (4, 'utforda_timmar_ursprungliga'), (5, 'utforda_i_plan_timmar'), (6, 'oplanerade_timmar'),
  (7, 'planfoljsam_timmar'), (8, 'installda_timmar'), (9, 'avbojda_timmar'), (10, 'planerade_besok'),
  (11, 'oplanerade_besok'), (12, 'ej_rapporterade_besok'), (13, 'besok_i_tid'),
  (14, 'manuella_besok'), (15, 'ej_godkanda_timmar');

CREATE TABLE person_manad AS
SELECT * REPLACE (
  CASE WHEN kalla = 'procapita' AND matt IN (SELECT f.matt FROM finns_ej AS f) THEN 0 ELSE varde END
    AS varde)
FROM (
  SELECT person, lagrum, grupp, manad, enhet, kalla, matt, sum(varde)::BIGINT AS varde
  FROM del
  GROUP BY person, lagrum, grupp, manad, enhet, kalla, matt);

-- Performed time of those who have nothing granted that month in the same law and group, in any unit.
INSERT INTO person_manad
WITH beviljad AS (
  SELECT person, lagrum, grupp, manad
  FROM person_manad
  WHERE matt = 'beviljade_timmar'
  GROUP BY ALL
  HAVING sum(varde) > 0)
SELECT p.* REPLACE ('utforda_timmar_utan_beviljad' AS matt)
FROM person_manad AS p
ANTI JOIN beviljad USING (person, lagrum, grupp, manad)
WHERE p.matt = 'utforda_timmar';

-- Age on the last day of the month: those born in that month have had their birthday.
CREATE TABLE person_cell AS
WITH alder AS (
  SELECT
    *, (year(manad) * 12 + month(manad)
      - CAST(left(person, 4) AS INT) * 12 - CAST(substr(person, 5, 2) AS INT)) // 12 AS ar
  FROM person_manad)
SELECT
  * EXCLUDE (ar), kon(person) AS kon,
  CASE WHEN ar < 65 THEN '0-64' WHEN ar < 80 THEN '65-79' ELSE '80+' END AS aldersgrupp,
  CASE WHEN lagrum = 'LSS' OR ar < 65 THEN 'funktionsnedsattning' ELSE 'aldre' END AS malgrupp
FROM alder;
