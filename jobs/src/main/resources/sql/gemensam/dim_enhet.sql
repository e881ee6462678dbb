-- Enheternas versioner med området då och området nu (tables.md 1).
WITH i_siffror AS (
  SELECT enhet FROM beviljad_tid
  UNION
  SELECT enhet FROM planerad_tid
  UNION
  SELECT utforande_enhet FROM planerad_tid
  UNION
  SELECT enhet FROM utford_tid
  UNION
  SELECT utforande_enhet FROM utford_tid
  UNION
  SELECT enhet FROM manadsskifte_person
  UNION
  SELECT enhet FROM arbetad_tid
  UNION
  SELECT '(ej fördelad)'
),
-- Siffror kan höra till en enhet som inget register har: borttagen, eller bara ett namn på besök.
versioner AS (
  SELECT enhet, fran, till, angiven_fran, namn, omrade, utforare, regi, ra_start
  FROM enhet
  UNION ALL
  SELECT
    s.enhet,
    DATE'1900-01-01',
    NULL,
    NULL,
    regexp_replace(s.enhet, '^(procapita|tidreg):', ''),
    '(okänt)',
    NULL,
    NULL,
    NULL
  FROM i_siffror s
  LEFT ANTI JOIN enhet e ON e.enhet = s.enhet
  WHERE s.enhet IS NOT NULL
)
SELECT
  concat(enhet, '@', fran) AS enhet_version,
  enhet,
  namn,
  omrade AS omrade_da,
  max_by(omrade, fran) OVER (PARTITION BY enhet) AS omrade_nu,
  utforare,
  regi,
  min_by(angiven_fran, fran) OVER (PARTITION BY enhet) AS oppnad,
  max_by(till, fran) OVER (PARTITION BY enhet) AS stangd,
  ra_start
FROM versioner
