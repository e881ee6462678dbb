-- Olika personer i en period, på varje nivå och i varje grupp för sig (tables.md 1).
-- Personer kan inte summeras, så varje rad räknar om från personerna.
WITH med_tid AS (
  SELECT DISTINCT manad, person_id, enhet, malgrupp, aldersgrupp, kon
  FROM person_manad
  WHERE beviljad_sek > 0
    OR planerad_sek > 0
    OR planerad_personal_sek > 0
    OR personaltid_sek > 0
),
-- Området som enheten hade den månaden, som i enhet_manad.
omraden AS (
  SELECT
    m.enhet,
    m.manad,
    max_by(e.omrade, versionsordning(e.fran, e.till, last_day(m.manad))) AS omrade
  FROM (SELECT DISTINCT enhet, manad FROM med_tid) m
  JOIN enhet e ON e.enhet = m.enhet
  GROUP BY m.enhet, m.manad
),
i_perioden AS (
  SELECT DISTINCT
    p.period,
    t.person_id,
    coalesce(o.omrade, '(okänt)') AS omrade,
    t.enhet,
    t.malgrupp,
    t.aldersgrupp,
    t.kon
  FROM med_tid t
  JOIN period_manad p ON p.manad = t.manad
  LEFT JOIN omraden o ON o.enhet = t.enhet AND o.manad = t.manad
),
-- De flesta har en enda rad i perioden och behöver ingen hålla reda på.
med_antal AS (
  SELECT *, count(*) OVER (PARTITION BY period, person_id) = 1 AS en_rad
  FROM i_perioden
)
SELECT
  period,
  CASE
    WHEN grouping(enhet) = 0 THEN 'enhet'
    WHEN grouping(omrade) = 0 THEN 'omrade'
    ELSE 'kommun'
  END AS niva,
  coalesce(enhet, omrade, 'samtliga') AS enhet,
  coalesce(malgrupp, 'samtliga') AS malgrupp,
  coalesce(aldersgrupp, 'samtliga') AS aldersgrupp,
  coalesce(kon, 'samtliga') AS kon,
  count_if(en_rad) + count(DISTINCT CASE WHEN NOT en_rad THEN person_id END) AS antal_brukare
FROM med_antal
GROUP BY
  period,
  GROUPING SETS ((), (omrade), (enhet)),
  CUBE (malgrupp, aldersgrupp, kon)
