-- En person och en månad då biståndet pågår: med bistånd, eller inne i en överbryggad lucka.
WITH manader AS (
  SELECT s.person_id, s.start, s.sista, CAST(m AS DATE) AS manad
  FROM bistand_spell s
  LATERAL VIEW explode(sequence(s.start, s.sista, INTERVAL 1 MONTH)) e AS m
)
SELECT
  m.manad,
  m.person_id,
  m.start,
  m.sista,
  b.person_id IS NOT NULL AS med_bistand,
  alder(e.fodelsemanad, m.manad) >= 18 AS vuxen,
  e.kon,
  aldersgrupp_ifo(alder(e.fodelsemanad, m.manad)) AS aldersgrupp
FROM manader m
JOIN eb_person e ON e.person_id = m.person_id
LEFT JOIN bistandsmanad b ON b.person_id = m.person_id AND b.bistandsmanad = m.manad
