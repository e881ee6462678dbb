-- Enheter i versioner. Kommunens enhetslista bestämmer id, namn och område; en enhet som den inte
-- har får källsystemets id, okänt område och gäller sedan länge (tables.md 1).
WITH versioner AS (
  -- En version med flera id i källorna står på flera rader; den första raden beskriver den.
  SELECT
    enhet,
    coalesce(fran, DATE'1900-01-01') AS fran,
    min_by(
      struct(till, fran AS angiven_fran, namn, omrade, utforare, regi, ra_start, leverans_id, rad),
      struct(leverans_id, rad)) AS rad_i_listan
  FROM kommun_enheter
  GROUP BY 1, 2
)
SELECT
  enhet,
  fran,
  rad_i_listan.till AS till,
  rad_i_listan.angiven_fran AS angiven_fran,
  rad_i_listan.namn AS namn,
  coalesce(rad_i_listan.omrade, '(okänt)') AS omrade,
  rad_i_listan.utforare AS utforare,
  nullif(rad_i_listan.regi, 'okand') AS regi,
  rad_i_listan.ra_start AS ra_start,
  'kommun' AS kallsystem,
  rad_i_listan.leverans_id AS leverans_id,
  rad_i_listan.rad AS rad
FROM versioner
UNION ALL
SELECT
  k.enhet,
  DATE'1900-01-01',
  NULL,
  NULL,
  coalesce(p.Name, k.enhet),
  '(okänt)',
  p.CompanyName,
  NULL,
  NULL,
  'lifecare',
  p.leverans_id,
  p.rad
FROM lifecare_ProviderUnit p
JOIN enhetskarta k ON k.kalla = concat('lifecare:', p.Id)
WHERE k.kallsystem = 'lifecare'
UNION ALL
-- ProCapita kan ha en utförare i flera versioner; den första gäller också all tid före.
SELECT
  k.enhet,
  CASE
    WHEN row_number() OVER (PARTITION BY p.Utforare ORDER BY p.Fran NULLS FIRST) = 1 THEN DATE'1900-01-01'
    ELSE p.Fran
  END,
  p.Till,
  p.Fran,
  p.Utforare,
  '(okänt)',
  p.Foretag,
  nullif(p.Regi, 'okand'),
  NULL,
  'procapita',
  p.leverans_id,
  p.rad
FROM procapita_enheter p
JOIN enhetskarta k ON k.kalla = concat('procapita:', p.Utforare)
WHERE k.kallsystem = 'procapita'
