-- Planerad tid per planerat besök och datum, med enheten som ansvarar för personen den dagen.
-- Kundtid och personaltid har fördelats på besöken i planerad_andel (tables.md regel 4 och 5).
SELECT
  m.manad,
  d.datum,
  b.besok_id,
  b.person_id,
  fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, a.enhet, b.besokande_enhet) AS enhet,
  b.besokande_enhet AS utforande_enhet,
  b.lagrum,
  b.insatsgrupp,
  b.utfort_besok_id,
  d.kundtid_sek,
  d.personaltid_sek,
  CAST(d.datum = to_date(b.start) AS INT) AS antal_besok,
  b.kallsystem
FROM planerad_andel d
JOIN planerat_besok_grupp b ON b.besok_id = d.besok_id
JOIN manader m ON d.datum BETWEEN m.manad AND m.sista_dag
JOIN person p ON p.person_id = b.person_id
CROSS JOIN konfiguration val
LEFT JOIN ansvarig_enhet a ON a.person_id = b.person_id AND a.datum = d.datum
