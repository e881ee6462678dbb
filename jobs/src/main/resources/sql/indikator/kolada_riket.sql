-- Rikets värde i Kolada (kommunkod 0000), som det levererades (source-formats.md 9.1).
SELECT
  kpi,
  CAST(period AS INT) AS ar,
  CASE WHEN values_gender IN ('K', 'M') THEN values_gender ELSE 'samtliga' END AS kon,
  CAST(values_value AS DOUBLE) AS varde
FROM kommun_kolada
WHERE municipality = '0000'
