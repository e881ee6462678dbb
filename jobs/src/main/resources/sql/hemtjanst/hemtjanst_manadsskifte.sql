-- Läget på månadens sista dag, på tre nivåer (tables.md 2 och regel 11). Timregistrerade har 1 till
-- 744 timmar; de med 0 eller fler än månaden har är i varken täljare eller nämnare.
WITH pa_nivaer AS (
  SELECT
    p.*,
    n.kod AS niva,
    pa_niva(n.kod, p.enhet, o.omrade) AS pa,
    coalesce(o.regi, 'okand') AS regi,
    p.brukare_rka AND timregistrerad(p.registertimmar) AS timregistrerad
  FROM manadsskifte_person p
  CROSS JOIN koder_niva n
  LEFT JOIN omrade_manad o ON o.enhet = p.enhet AND o.manad = p.manad
)
SELECT
  p.manad,
  p.niva,
  p.pa AS enhet,
  coalesce(max(e.enhet_version), concat(p.pa, '@1900-01-01')) AS enhet_version,
  p.regi,
  p.aldersgrupp,
  p.kon,
  count_if(p.brukare_rka) AS brukare_rka,
  count_if(p.brukare_enkat) AS brukare_enkat,
  count_if(p.timregistrerad) AS timregistrerade,
  coalesce(sum(p.registertimmar) FILTER (WHERE p.timregistrerad), 0) AS registertimmar,
  count_if(p.timregistrerad AND p.registertimmar > 120) AS over_120,
  count_if(p.timregistrerad AND p.registertimmar >= val.lokal_timgrans) AS over_lokal_grans
FROM pa_nivaer p
CROSS JOIN konfiguration val
LEFT JOIN enhet_manad e ON p.niva = 'enhet' AND e.enhet = p.pa AND e.manad = p.manad
GROUP BY p.manad, p.niva, p.pa, p.regi, p.aldersgrupp, p.kon
