-- Planerad tid per planerat besök och datum, med enheten som ansvarar för personen den dagen.
-- Kundtid och personaltid har fördelats på besöken i planerad_andel (tables.md regel 3 till 5).
-- planfoljsam_sek: det minsta av besökets och planens personaltid, på planens dagar från den
-- första (regel 6).
WITH delar AS (
  SELECT
    besok_id, datum, kundtid_sek, personaltid_sek, kundtid_ursprunglig_sek, per_timme
  FROM planerad_andel
  UNION ALL
  SELECT
    besok_id,
    to_date(start),
    CAST(0 AS BIGINT),
    CAST(0 AS BIGINT),
    CAST(0 AS BIGINT),
    CAST(array() AS ARRAY<STRUCT<timme: INT, kundtid_sek: BIGINT>>)
  FROM planerat_besok_grupp
  WHERE NOT har_tid
),
utford AS (
  SELECT u.besok_id, sum(u.personaltid_sek) AS personaltid_sek
  FROM utford_andel u
  GROUP BY u.besok_id
),
med_utford AS (
  SELECT
    d.*,
    coalesce(u.personaltid_sek, 0) AS utford_sek,
    sum(d.personaltid_sek) OVER (
      PARTITION BY d.besok_id ORDER BY d.datum
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - d.personaltid_sek AS planerat_tidigare
  FROM delar d
  LEFT JOIN besoksmatchning m ON m.planerat_besok_id = d.besok_id
  LEFT JOIN utford u ON u.besok_id = m.utfort_besok_id
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
  b.start,
  hour(b.start) AS starttimme,
  d.kundtid_sek,
  d.personaltid_sek,
  d.kundtid_ursprunglig_sek,
  d.per_timme,
  CAST(d.datum = to_date(b.start) AND NOT b.utelamnad AS INT) AS antal_besok,
  least(d.personaltid_sek, greatest(d.utford_sek - d.planerat_tidigare, 0)) AS planfoljsam_sek,
  b.utfall,
  b.utelamnad,
  b.kallsystem
FROM med_utford d
JOIN planerat_besok_grupp b ON b.besok_id = d.besok_id
JOIN manader m ON d.datum BETWEEN m.manad AND m.sista_dag
JOIN person p ON p.person_id = b.person_id
CROSS JOIN konfiguration val
LEFT JOIN ansvarig_enhet a ON a.person_id = b.person_id AND a.datum = d.datum
