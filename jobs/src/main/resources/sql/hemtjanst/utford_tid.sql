-- Utförd tid per besök och datum, med enheten som ansvarar för personen den dagen.
-- Kundtid och personaltid har fördelats på besöken i utford_andel (tables.md regel 4).
-- Antalen hör till startdagen (regel 2): inställda och avböjda besök har ingen tid.
WITH delar AS (
  SELECT
    b.besok_id,
    a.datum,
    a.kundtid_sek,
    a.personaltid_sek,
    a.datum = to_date(b.start) AS startdag
  FROM utford_andel a
  JOIN utfort_besok_grupp b ON b.besok_id = a.besok_id
  UNION ALL
  SELECT besok_id, to_date(start), CAST(0 AS BIGINT), CAST(0 AS BIGINT), TRUE
  FROM utfort_besok_grupp
  WHERE status IN ('installd', 'avbojd')
)
SELECT
  m.manad,
  d.datum,
  b.besok_id,
  b.person_id,
  fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, a.enhet, b.besokande_enhet) AS enhet,
  b.besokande_enhet AS utforande_enhet,
  b.lagrum,
  b.insatsgrupp,
  b.status,
  d.kundtid_sek,
  d.personaltid_sek,
  CAST(d.startdag AS INT) AS antal_besok,
  b.kallsystem
FROM delar d
JOIN utfort_besok_grupp b ON b.besok_id = d.besok_id
JOIN manader m ON d.datum BETWEEN m.manad AND m.sista_dag
JOIN person p ON p.person_id = b.person_id
CROSS JOIN konfiguration val
LEFT JOIN ansvarig_enhet a ON a.person_id = b.person_id AND a.datum = d.datum
