-- Hur många av de vuxna vars bistånd tog slut som kom tillbaka inom 3, 6 och 12 månader (U31462).
-- Bara avslut vars hela horisont är komplett.
WITH avslut AS (
  SELECT s.person_id, s.sista, s.avslutsgrupp, p.kon, p.aldersgrupp, h.horisont,
    add_months(s.sista, h.horisont) AS slut
  FROM bistand_spell s
  JOIN bistand_pagaende p ON p.person_id = s.person_id AND p.manad = s.sista
  JOIN bistand_tackning t ON t.manad = s.sista
  LATERAL VIEW explode(array(3, 6, 12)) h AS horisont
  WHERE s.avslutad AND p.vuxen AND add_months(s.sista, h.horisont) <= t.sista_kompletta
),
sokande AS (
  SELECT person_id, ansokningsdatum FROM eb_ansokan
  UNION ALL
  SELECT medsokande, ansokningsdatum FROM eb_ansokan
),
ansokte AS (
  SELECT DISTINCT a.person_id, a.sista, a.horisont
  FROM avslut a
  JOIN sokande s
    ON s.person_id = a.person_id
    AND s.ansokningsdatum > last_day(a.sista)
    AND s.ansokningsdatum <= last_day(a.slut)
),
fick AS (
  SELECT DISTINCT a.person_id, a.sista, a.horisont
  FROM avslut a
  JOIN bistandsmanad b
    ON b.person_id = a.person_id AND b.bistandsmanad > a.sista AND b.bistandsmanad <= a.slut
)
SELECT
  a.sista AS avslutsmanad,
  a.avslutsgrupp,
  a.kon,
  a.aldersgrupp,
  a.horisont,
  count(*) AS avslutade,
  count(s.person_id) AS ny_ansokan,
  count(f.person_id) AS nytt_bistand
FROM avslut a
LEFT JOIN ansokte s
  ON s.person_id = a.person_id AND s.sista = a.sista AND s.horisont = a.horisont
LEFT JOIN fick f
  ON f.person_id = a.person_id AND f.sista = a.sista AND f.horisont = a.horisont
GROUP BY a.sista, a.avslutsgrupp, a.kon, a.aldersgrupp, a.horisont
