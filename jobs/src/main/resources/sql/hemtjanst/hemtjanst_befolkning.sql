-- Hemtjänsttagare mot invånare (kpi-definitions.md 2.2 och 1.2: N21701, N21700, N21704). Invånarna är
-- SCB:s publicerade summa för åldersgruppen den 31 december samma år, eller det senaste år som
-- levererats; ettårsklasser och kön summeras aldrig ihop.
WITH invanare AS (
  SELECT
    b.Tid AS ar,
    g.kod AS aldersgrupp,
    CASE WHEN b.Kon IN ('K', 'M') THEN b.Kon ELSE 'samtliga' END AS kon,
    max(b.value) AS invanare
  FROM kommun_befolkning b
  JOIN koder_befolkningsgrupp g
    ON lower(b.Alder) = lower(g.kod) OR array_contains(split(lower(g.alternativ), '[|]'), lower(b.Alder))
  WHERE coalesce(b.Civilstand, 'tot') IN ('tot', 'TOT', 'SAMT')
    AND coalesce(b.ContentsCode, 'BE0101N1') = 'BE0101N1'
  GROUP BY b.Tid, g.kod, CASE WHEN b.Kon IN ('K', 'M') THEN b.Kon ELSE 'samtliga' END
  -- Uttaget ska vara den egna kommunens: med två regioner vet ingen vilken.
  HAVING count(DISTINCT b.Region) = 1
),
tagare AS (
  SELECT
    h.manad,
    g.aldersgrupp,
    k.kon,
    sum(h.brukare_rka) AS brukare_rka
  FROM hemtjanst_manadsskifte h
  LATERAL VIEW explode(CASE h.aldersgrupp WHEN '0-64' THEN array('0-64')
    ELSE array(h.aldersgrupp, '65+') END) g AS aldersgrupp
  LATERAL VIEW explode(array(h.kon, 'samtliga')) k AS kon
  WHERE h.niva = 'kommun'
  GROUP BY h.manad, g.aldersgrupp, k.kon
),
aren AS (
  SELECT t.manad, t.aldersgrupp, t.kon, max(i.ar) AS ar
  FROM tagare t
  JOIN invanare i ON i.aldersgrupp = t.aldersgrupp AND i.kon = t.kon AND i.ar <= year(t.manad)
  GROUP BY t.manad, t.aldersgrupp, t.kon
)
SELECT
  t.manad,
  t.aldersgrupp,
  t.kon,
  t.brukare_rka,
  i.invanare,
  CAST(a.ar AS INT) AS invanare_ar,
  CASE WHEN a.ar IS NULL THEN 'invanare=ej_levererad' END AS saknas
FROM tagare t
LEFT JOIN aren a ON a.manad = t.manad AND a.aldersgrupp = t.aldersgrupp AND a.kon = t.kon
LEFT JOIN invanare i ON i.aldersgrupp = t.aldersgrupp AND i.kon = t.kon AND i.ar = a.ar
