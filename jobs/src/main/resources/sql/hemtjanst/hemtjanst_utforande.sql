-- Vem som gjorde arbetet, vem som än ansvarar för brukaren: utförd tid per besökande enhet,
-- lagrum och dygnsdel. Dygnsdelen är den då besöket började.
WITH delar AS (
  SELECT
    u.manad,
    u.utforande_enhet,
    u.lagrum,
    dygnsdel(u.starttimme, val.dag_fran, val.kvall_fran, val.natt_fran) AS dygnsdel,
    u.kundtid_sek,
    u.personaltid_sek,
    u.antal_besok
  FROM utford_tid u
  CROSS JOIN konfiguration val
  WHERE utford(u.status)
)
SELECT
  d.manad,
  d.utforande_enhet,
  coalesce(max(e.enhet_version), concat(d.utforande_enhet, '@1900-01-01')) AS enhet_version,
  d.lagrum,
  d.dygnsdel,
  timmar(sum(d.kundtid_sek)) AS utforda_timmar,
  timmar(sum(d.personaltid_sek)) AS personaltimmar,
  CAST(sum(d.antal_besok) AS BIGINT) AS besok
FROM delar d
LEFT JOIN enhet_manad e ON e.enhet = d.utforande_enhet AND e.manad = d.manad
GROUP BY d.manad, d.utforande_enhet, d.lagrum, d.dygnsdel
