-- Personalens sjukfrånvaro, rörlighet och engagemang (tables.md 2, kpi-definitions.md 5.10), som
-- kommunen levererat dem. Ett mått som inte kommit för enheten och månaden är tomt, inte noll.
WITH delar AS (
  SELECT
    CAST(manad AS DATE) AS manad,
    enhet,
    kon,
    sjuktimmar,
    sjuktimmar_over_59_dagar,
    ordinarie_timmar,
    NULL AS anstallda,
    NULL AS borjat,
    NULL AS slutat_enheten,
    NULL AS slutat_kommunen,
    NULL AS hme_svar,
    NULL AS hme_poang
  FROM kommun_sjukfranvaro
  UNION ALL
  SELECT CAST(manad AS DATE), enhet, kon, NULL, NULL, NULL, anstallda, borjat, slutat_enheten,
    slutat_kommunen, NULL, NULL
  FROM kommun_personal_rorlighet
  UNION ALL
  -- HME: nio frågor, svar 1–5 blir 0–100. Summor, så att index kan räknas utan medel av medel.
  SELECT CAST(trunc(matdatum, 'MM') AS DATE), enhet, kon, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, antal_svar, 25 * (summa_svar - antal_svar)
  FROM kommun_hme
),
summor AS (
  SELECT
    manad,
    enhet,
    coalesce(kon, 'okant') AS kon,
    sum(sjuktimmar) AS sjuktimmar,
    sum(sjuktimmar_over_59_dagar) AS sjuktimmar_over_59_dagar,
    sum(ordinarie_timmar) AS ordinarie_timmar,
    sum(anstallda) AS anstallda,
    sum(borjat) AS borjat,
    sum(slutat_enheten) AS slutat_enheten,
    sum(slutat_kommunen) AS slutat_kommunen,
    sum(hme_svar) AS hme_svar,
    sum(hme_poang) AS hme_poang
  FROM delar
  GROUP BY manad, enhet, coalesce(kon, 'okant')
)
SELECT
  s.manad,
  s.enhet,
  coalesce(v.enhet_version, concat(s.enhet, '@1900-01-01')) AS enhet_version,
  s.kon,
  CAST(s.sjuktimmar AS DECIMAL(18,4)) AS sjuktimmar,
  CAST(s.sjuktimmar_over_59_dagar AS DECIMAL(18,4)) AS sjuktimmar_over_59_dagar,
  CAST(s.ordinarie_timmar AS DECIMAL(18,4)) AS ordinarie_timmar,
  CAST(s.anstallda AS BIGINT) AS anstallda,
  CAST(s.borjat AS BIGINT) AS borjat,
  CAST(s.slutat_enheten AS BIGINT) AS slutat_enheten,
  CAST(s.slutat_kommunen AS BIGINT) AS slutat_kommunen,
  CAST(s.hme_svar AS BIGINT) AS hme_svar,
  CAST(s.hme_poang AS BIGINT) AS hme_poang,
  nullif(concat_ws(';',
    CASE WHEN s.ordinarie_timmar IS NULL THEN 'sjuktimmar=ej_levererad' END,
    CASE WHEN s.anstallda IS NULL THEN 'anstallda=ej_levererad' END,
    CASE WHEN s.hme_svar IS NULL THEN 'hme_svar=ej_matt' END), '') AS saknas
FROM summor s
LEFT JOIN enhet_tidslinje v ON v.enhet = s.enhet AND v.manad = s.manad
