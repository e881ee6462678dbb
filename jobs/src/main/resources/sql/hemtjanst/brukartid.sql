-- Personalens tid hos brukarna mot dess arbetade tid, i egen regi (kpi-definitions.md 2.8, som
-- Koladas U21901 till och med 2024). Båda är personaltid: dubbelbemanning räknas två gånger.
WITH utfort AS (
  SELECT manad, utforande_enhet AS enhet, sum(personaltid_sek) AS personaltid_sek
  FROM utford_tid
  WHERE utford(status)
  GROUP BY manad, utforande_enhet
),
arbetat AS (
  SELECT
    a.manad,
    a.enhet,
    sum(a.timmar) AS alla_anstallda,
    sum(a.timmar) FILTER (WHERE a.personalgrupp = 'omvardnadspersonal') AS omvardnadspersonal
  FROM arbetad_tid a
  JOIN manader m ON m.manad = a.manad
  GROUP BY a.manad, a.enhet
),
enheter AS (
  SELECT
    coalesce(u.manad, a.manad) AS manad,
    coalesce(u.enhet, a.enhet) AS enhet,
    u.personaltid_sek,
    a.alla_anstallda,
    a.omvardnadspersonal
  FROM utfort u
  FULL JOIN arbetat a ON a.manad = u.manad AND a.enhet = u.enhet
),
urvalda AS (
  SELECT
    e.*,
    s.kod AS urval,
    CASE s.kod
      WHEN 'alla_anstallda' THEN e.alla_anstallda ELSE e.omvardnadspersonal END AS arbetade
  FROM enheter e
  CROSS JOIN koder_urval s
)
SELECT
  u.manad,
  u.enhet AS utforande_enhet,
  coalesce(v.enhet_version, concat(u.enhet, '@1900-01-01')) AS enhet_version,
  u.urval,
  timmar(coalesce(u.personaltid_sek, 0)) AS utforda_personaltimmar,
  CAST(round(u.arbetade, 4) AS DECIMAL(18,4)) AS arbetade_timmar,
  CASE WHEN u.arbetade IS NULL THEN 'arbetade_timmar=ej_levererad' END AS saknas
FROM urvalda u
LEFT JOIN enhet_manad v ON v.enhet = u.enhet AND v.manad = u.manad
LEFT JOIN omrade_manad o ON o.enhet = u.enhet AND o.manad = u.manad
WHERE coalesce(o.regi, 'okand') <> 'extern'
