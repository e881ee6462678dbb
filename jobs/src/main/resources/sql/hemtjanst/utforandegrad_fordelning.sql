-- Personer per enhet efter hur stor del av den beviljade tiden som utförts (tables.md regel 10):
-- SoL-hemtjänst med beviljad tid och en nämnare över 0. Är en dubbelbemannad beviljad timme två
-- timmar är personaltiden täljare.
WITH grader AS (
  SELECT
    p.manad,
    p.enhet,
    p.kon,
    p.person_id,
    CASE val.beviljad_dubbelbemanning
      WHEN 'dubbel' THEN p.personaltid_sek ELSE p.utford_sek END AS taljare,
    CASE val.utforandegrad_grund
      WHEN 'bestalld' THEN p.bestalld_sek ELSE p.narvaro_sek END AS namnare
  FROM person_manad p
  CROSS JOIN konfiguration val
  WHERE p.lagrum = 'SoL' AND p.insatsgrupp = 'hemtjanst' AND p.beviljad_sek > 0
),
med_band AS (
  SELECT
    *,
    CASE
      WHEN 100 * taljare < 50 * namnare THEN '0-50'
      WHEN 100 * taljare < 80 * namnare THEN '50-80'
      WHEN 100 * taljare <= 120 * namnare THEN '80-120'
      ELSE '120+'
    END AS band
  FROM grader
  WHERE namnare > 0
)
SELECT
  b.manad,
  b.enhet,
  coalesce(max(e.enhet_version), concat(b.enhet, '@1900-01-01')) AS enhet_version,
  b.band,
  b.kon,
  count(DISTINCT b.person_id) AS antal_brukare
FROM med_band b
LEFT JOIN enhet_manad e ON e.enhet = b.enhet AND e.manad = b.manad
GROUP BY b.manad, b.enhet, b.band, b.kon
