-- Hur länge vuxna haft bistånd, per kalenderår och grupp (tables.md 3; Kolada N31814, U31801).
-- Bara år där alla tolv månader är kompletta.
WITH kompletta AS (
  SELECT manad, year(manad) AS ar
  FROM bistand_tackning
  WHERE komplett
),
aren AS (
  SELECT
    a.ar,
    count(k.manad) = 36 AS tre_ar
  FROM (SELECT ar FROM kompletta GROUP BY ar HAVING count(*) = 12) a
  JOIN kompletta k ON k.ar BETWEEN a.ar - 2 AND a.ar
  GROUP BY a.ar
),
manader AS (
  SELECT a.ar, a.tre_ar, b.*, alder(e.fodelsemanad, make_date(a.ar, 12, 1)) AS alder_arets_slut
  FROM aren a
  JOIN bistandsmanad b ON year(b.bistandsmanad) BETWEEN a.ar - 2 AND a.ar
  JOIN eb_person e ON e.person_id = b.person_id
),
vuxnas AS (
  SELECT m.*, val.luckgrans
  FROM manader m
  CROSS JOIN konfiguration val
  WHERE m.alder_arets_slut >= 18
),
-- Månaderna i de tre årens följder utan lucka större än luckgränsen.
delade AS (
  SELECT
    *,
    coalesce(
      months_between(bistandsmanad,
        lag(bistandsmanad) OVER (PARTITION BY ar, person_id ORDER BY bistandsmanad)) > luckgrans + 1,
      TRUE) AS ny
  FROM vuxnas
),
numrerade AS (
  SELECT *, count_if(ny) OVER (PARTITION BY ar, person_id ORDER BY bistandsmanad) AS foljd
  FROM delade
),
foljder AS (
  SELECT ar, person_id, max(antal) AS langsta
  FROM (
    SELECT ar, person_id, foljd, count(*) AS antal
    FROM numrerade
    GROUP BY ar, person_id, foljd)
  GROUP BY ar, person_id
),
-- Det hinder som personen haft flest månader under året, det senaste om flera.
hinder AS (
  SELECT ar, person_id, max_by(forsorjningshinder, struct(antal, senast)) AS forsorjningshinder
  FROM (
    SELECT ar, person_id, forsorjningshinder, count(*) AS antal, max(bistandsmanad) AS senast
    FROM vuxnas
    WHERE year(bistandsmanad) = ar AND forsorjningshinder <> 'galler_ej'
    GROUP BY ar, person_id, forsorjningshinder)
  GROUP BY ar, person_id
),
mottagare AS (
  SELECT
    v.ar,
    v.person_id,
    max(v.tre_ar) AS tre_ar,
    max(v.kon) AS kon,
    max(v.alder_arets_slut) AS alder_arets_slut,
    max_by(struct(v.hushallstyp, v.antal_barn), v.bistandsmanad) AS sist,
    count(*) AS antal
  FROM vuxnas v
  WHERE year(v.bistandsmanad) = v.ar
  GROUP BY v.ar, v.person_id
),
grupperade AS (
  SELECT
    m.ar,
    m.tre_ar,
    m.antal,
    f.langsta,
    bistandsgrupper(
      m.kon,
      aldersgrupp_ifo(m.alder_arets_slut),
      m.sist.hushallstyp,
      coalesce(h.forsorjningshinder, 'uppgift_saknas'),
      m.sist.antal_barn > 0) AS grupper
  FROM mottagare m
  JOIN foljder f ON f.ar = m.ar AND f.person_id = m.person_id
  LEFT JOIN hinder h ON h.ar = m.ar AND h.person_id = m.person_id
),
i_grupper AS (
  SELECT ar, explode(grupper) AS grupp, tre_ar, antal, langsta
  FROM grupperade
),
summor AS (
  SELECT
    ar,
    grupp,
    max(tre_ar) AS tre_ar,
    count(*) AS mottagare,
    count_if(antal >= 10) AS langvariga,
    count_if(langsta >= 27) AS mycket_langvariga,
    sum(antal) AS summa_manader
  FROM i_grupper
  GROUP BY ar, grupp
)
SELECT
  s.ar,
  s.grupp,
  s.mottagare,
  s.langvariga,
  CASE WHEN s.tre_ar THEN s.mycket_langvariga END AS mycket_langvariga,
  s.summa_manader,
  m.median_km,
  m.median_nedre95,
  m.median_ovre95,
  nullif(concat_ws(';',
    CASE WHEN NOT s.tre_ar THEN 'mycket_langvariga=36_manader_ej_kanda' END,
    CASE
      WHEN m.kohort IS NULL THEN 'median_km=inga_perioder'
      WHEN m.median_km IS NULL THEN 'median_km=mer_an_halften_pagar'
    END), '') AS saknas
FROM summor s
LEFT JOIN bistand_median m ON m.kohort = s.ar AND m.grupp = s.grupp
