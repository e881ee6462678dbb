-- Utförd tid per besök och datum, med enheten som ansvarar för personen den dagen.
-- Kundtid och personaltid har fördelats på besöken i utford_andel (tables.md regel 3 och 4).
-- Antalen hör till startdagen (regel 2): inställda, avböjda och digitala besök har ingen tid.
WITH delar AS (
  SELECT
    besok_id, datum, kundtid_sek, personaltid_sek, kundtid_ursprunglig_sek, per_timme, kapad
  FROM utford_andel
  UNION ALL
  SELECT
    besok_id,
    to_date(start),
    CAST(0 AS BIGINT),
    CAST(0 AS BIGINT),
    CAST(0 AS BIGINT),
    CAST(array() AS ARRAY<STRUCT<timme: INT, kundtid_sek: BIGINT>>),
    FALSE
  FROM utfort_besok_grupp
  WHERE NOT har_tid AND status <> 'pagaende'
)
SELECT
  m.manad,
  d.datum,
  b.besok_id,
  b.person_id,
  b.personal_id,
  fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, a.enhet, b.besokande_enhet) AS enhet,
  fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, b.besokande_enhet, NULL) AS utforande_enhet,
  b.lagrum,
  b.insatsgrupp,
  b.status,
  hour(b.start) AS starttimme,
  d.kundtid_sek,
  d.personaltid_sek,
  d.kundtid_ursprunglig_sek,
  d.per_timme,
  CAST(d.datum = to_date(b.start) AS INT) AS antal_besok,
  b.planerat_besok_id IS NOT NULL AS har_plan,
  coalesce(
    abs(unix_micros(b.start) - unix_micros(b.planerad_start)) <= val.i_tid_minuter * 60000000L,
    FALSE) AS i_tid,
  b.digital,
  b.manuell,
  coalesce(NOT b.godkand, FALSE) AS ej_godkand,
  d.kapad,
  b.utan_slut,
  b.orsak,
  o.orsakspart,
  CASE
    WHEN b.status IN ('installd', 'avbojd') AND d.datum = to_date(b.start)
      THEN coalesce(b.installda_minuter * 60, b.plan_sek, 0)
    ELSE 0
  END AS bortfall_sek,
  b.kallsystem
FROM delar d
JOIN utfort_besok_grupp b ON b.besok_id = d.besok_id
JOIN manader m ON d.datum BETWEEN m.manad AND m.sista_dag
JOIN person p ON p.person_id = b.person_id
CROSS JOIN konfiguration val
LEFT JOIN koder_installd_orsak o ON o.kod = b.orsak
LEFT JOIN ansvarig_enhet a ON a.person_id = b.person_id AND a.datum = d.datum
