-- Enheter som utför insatser. Enhetens id är källsystemets, så länge kommunens egen
-- enhetslista inte säger annat (tables.md 1).
SELECT
  concat('lifecare:', Id) AS enhet,
  Name AS namn,
  CompanyName AS utforare,
  CAST(NULL AS STRING) AS regi,
  CAST(NULL AS DATE) AS fran,
  CAST(NULL AS DATE) AS till,
  'lifecare' AS kallsystem,
  leverans_id,
  rad
FROM lifecare_ProviderUnit
UNION ALL
SELECT
  concat('procapita:', Utforare),
  Utforare,
  Foretag,
  Regi,
  Fran,
  Till,
  'procapita',
  leverans_id,
  rad
FROM procapita_enheter
