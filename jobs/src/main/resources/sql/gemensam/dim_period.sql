-- Perioder som har siffror för någon av sina månader (tables.md 1). Delåren slutar när kommunen
-- säger (konfiguration), alla börjar i januari. Ackumulerat och tolv månader räknas till och med
-- varje månad som har siffror.
WITH med_siffror AS (
  SELECT manad FROM beviljad_tid
  UNION
  SELECT manad FROM planerad_tid
  UNION
  SELECT manad FROM utford_tid
  UNION
  SELECT bistandsmanad FROM bistandsmanad
),
i_ordning AS (
  SELECT manad, year(manad) AS ar, month(manad) AS nr, trunc(manad, 'YEAR') AS arets_forsta
  FROM med_siffror
),
delar AS (
  SELECT posexplode(array_sort(array_distinct(
    transform(split(delar_slutar, ','), m -> CAST(m AS INT))))) AS (plats, sista)
  FROM konfiguration
),
-- Alla perioder som månaden ingår i, med antal månader och nummer inom året.
perioder AS (
  SELECT DISTINCT p.*
  FROM i_ordning
  LATERAL VIEW stack(7,
    1, 'manad', manad, 1, CAST(NULL AS INT),
    2, 'kvartal', trunc(manad, 'QUARTER'), 3, CAST((nr - 1) DIV 3 + 1 AS INT),
    3, 'tertial', add_months(arets_forsta, CAST((nr - 1) DIV 4 * 4 AS INT)), 4,
      CAST((nr - 1) DIV 4 + 1 AS INT),
    5, 'halvar', add_months(arets_forsta, CAST((nr - 1) DIV 6 * 6 AS INT)), 6,
      CAST((nr - 1) DIV 6 + 1 AS INT),
    6, 'ar', arets_forsta, 12, CAST(NULL AS INT),
    7, 'ack', arets_forsta, nr, CAST(NULL AS INT),
    8, 'r12', add_months(manad, -11), 12, CAST(NULL AS INT)) p AS typnr, typ, start, antal, nr
  UNION
  SELECT 4, 'delar', m.arets_forsta, d.sista, d.plats + 1
  FROM i_ordning m
  JOIN delar d ON m.nr <= d.sista
),
med_slut AS (
  SELECT typnr, typ, start, last_day(add_months(start, antal - 1)) AS slut, nr
  FROM perioder
)
SELECT
  CASE typ
    WHEN 'manad' THEN date_format(start, 'yyyy-MM')
    WHEN 'kvartal' THEN concat(year(start), '-kv', nr)
    WHEN 'ar' THEN CAST(year(start) AS STRING)
    WHEN 'ack' THEN concat(date_format(slut, 'yyyy-MM'), '-ack')
    WHEN 'r12' THEN concat(date_format(slut, 'yyyy-MM'), '-r12')
    ELSE concat(year(start), '-', typ, nr)
  END AS period,
  typ,
  start,
  slut,
  CASE typ
    WHEN 'manad' THEN concat(manadsnamn(start), ' ', year(start))
    WHEN 'kvartal' THEN concat('kvartal ', nr, ' ', year(start))
    WHEN 'tertial' THEN concat('tertial ', nr, ' ', year(start))
    WHEN 'delar' THEN concat('delår ', nr, ' ', year(start), ' (januari–', manadsnamn(slut), ')')
    WHEN 'halvar' THEN concat(CASE nr WHEN 1 THEN 'första' ELSE 'andra' END, ' halvåret ', year(start))
    WHEN 'ar' THEN concat('helåret ', year(start))
    WHEN 'ack' THEN concat('året till och med ', manadsnamn(slut), ' ', year(slut))
    WHEN 'r12' THEN concat('tolv månader till och med ', manadsnamn(slut), ' ', year(slut))
  END AS benamning,
  typnr * 1000000 + year(slut) * 100 + month(slut) AS ordning
FROM med_slut
