-- En persons sammanhängande period med ekonomiskt bistånd (tables.md regel 13).
-- Luckor upp till luckgränsen är med. Bara kompletta månader; den sista kan ännu fortsätta.
WITH kanda AS (
  SELECT b.*, t.forsta_manad, t.sista_kompletta, val.luckgrans
  FROM bistandsmanad b
  CROSS JOIN (SELECT DISTINCT forsta_manad, sista_kompletta FROM bistand_tackning) t
  CROSS JOIN konfiguration val
  WHERE b.bistandsmanad <= t.sista_kompletta
),
borjar AS (
  SELECT
    *,
    coalesce(
      months_between(bistandsmanad,
        lag(bistandsmanad) OVER (PARTITION BY person_id ORDER BY bistandsmanad)) > luckgrans + 1,
      TRUE) AS ny
  FROM kanda
),
numrerade AS (
  SELECT
    *,
    count_if(ny) OVER (PARTITION BY person_id ORDER BY bistandsmanad) AS nr
  FROM borjar
),
perioder AS (
  SELECT
    person_id,
    min(bistandsmanad) AS start,
    max(bistandsmanad) AS sista,
    count(*) AS bistandsmanader,
    min_by(struct(roll, kon, aldersgrupp, hushallstyp, forsorjningshinder, antal_barn), bistandsmanad)
      AS forst,
    max(forsta_manad) AS forsta_manad,
    max(sista_kompletta) AS sista_kompletta,
    max(luckgrans) AS luckgrans
  FROM numrerade
  GROUP BY person_id, nr
),
-- Den orsak som ligger närmast periodens sista dag gäller, inom ett kvartal.
orsaker AS (
  SELECT
    p.person_id,
    p.start,
    min_by(
      a.avslutsgrupp,
      struct(abs(datediff(a.slut, last_day(p.sista))), a.kallsystem = 'lifecare', a.avslutsgrupp)) AS avslutsgrupp
  FROM perioder p
  JOIN eb_avslut a
    ON a.person_id = p.person_id AND abs(datediff(a.slut, last_day(p.sista))) <= 92
  GROUP BY p.person_id, p.start
)
SELECT
  p.person_id,
  p.start,
  p.sista,
  CAST(months_between(p.sista, p.start) AS INT) + 1 AS langd,
  CAST(p.bistandsmanader AS INT) AS bistandsmanader,
  p.sista < add_months(p.sista_kompletta, -p.luckgrans) AS avslutad,
  p.start <= add_months(p.forsta_manad, p.luckgrans) AS vanstertrunkerad,
  p.forst.roll = 'vuxen' AS vuxen,
  p.forst.kon AS kon,
  p.forst.aldersgrupp AS aldersgrupp,
  p.forst.hushallstyp AS hushallstyp,
  p.forst.forsorjningshinder AS forsorjningshinder,
  p.forst.antal_barn > 0 AS med_barn,
  CASE WHEN p.sista < add_months(p.sista_kompletta, -p.luckgrans)
    THEN coalesce(o.avslutsgrupp, 'saknas')
  END AS avslutsgrupp
FROM perioder p
LEFT JOIN orsaker o ON o.person_id = p.person_id AND o.start = p.start
