-- Timregistrerade personer per enhet efter timmar i månaden, läget på sista dagen.
SELECT
  p.manad,
  p.enhet,
  coalesce(max(e.enhet_version), concat(p.enhet, '@1900-01-01')) AS enhet_version,
  t.kod AS timband,
  p.kon,
  count(*) AS antal_brukare
FROM manadsskifte_person p
JOIN koder_timband t
  ON p.registertimmar BETWEEN CAST(t.fran AS INT) AND coalesce(CAST(t.till AS INT), p.registertimmar)
LEFT JOIN enhet_manad e ON e.enhet = p.enhet AND e.manad = p.manad
WHERE p.brukare_rka AND timregistrerad(p.registertimmar)
GROUP BY p.manad, p.enhet, t.kod, p.kon
