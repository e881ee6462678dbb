-- Avvikelser, rapporter och anmälningar per månad de hände, enhet och slag (tables.md 2,
-- kpi-definitions.md 5.11). Många rapporter är inte dålig kvalitet: de rangordnas aldrig.
SELECT
  CAST(trunc(a.datum, 'MM') AS DATE) AS manad,
  a.enhet,
  coalesce(max(v.enhet_version), concat(a.enhet, '@1900-01-01')) AS enhet_version,
  a.typ,
  count(*) AS antal,
  count(a.avslutad) AS avslutade,
  sum(CASE WHEN a.avslutad IS NOT NULL AND a.rapporterad IS NOT NULL
    THEN CAST(datediff(a.avslutad, a.rapporterad) AS BIGINT) END) AS summa_dagar
FROM kommun_avvikelser a
LEFT JOIN enhet_tidslinje v ON v.enhet = a.enhet AND v.manad = trunc(a.datum, 'MM')
GROUP BY CAST(trunc(a.datum, 'MM') AS DATE), a.enhet, a.typ
