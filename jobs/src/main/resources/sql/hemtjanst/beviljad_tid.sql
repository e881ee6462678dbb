-- Beviljad tid per beslut, månad och enhet, fördelad per dag (tables.md regel 8):
-- timmar per dag räknas som de är, per vecka delas med 7, per månad med månadens dagar.
-- Båda ändpunkterna räknas med. Avrundas en gång, till hela sekunder.
WITH dagar AS (
  SELECT
    m.manad,
    m.dagar AS manadens_dagar,
    b.beslut_id,
    b.person_id,
    redovisat_lagrum(b.lagrum) AS lagrum,
    b.insatsgrupp,
    b.timmar,
    b.tidsenhet,
    b.kallsystem,
    explode(sequence(greatest(b.fran, m.manad), least(b.till, m.sista_dag))) AS datum
  FROM beslut b
  JOIN manader m
    ON b.fran <= m.sista_dag
    AND coalesce(b.till, m.sista_dag) >= m.manad
    AND coalesce(b.till, m.sista_dag) >= b.fran
  WHERE b.berakning = 'timmar'
    AND redovisat_lagrum(b.lagrum) IS NOT NULL
),
per_enhet AS (
  SELECT
    d.manad,
    d.beslut_id,
    fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, a.enhet, NULL) AS enhet,
    d.person_id,
    d.lagrum,
    d.insatsgrupp,
    d.kallsystem,
    CAST(d.timmar * 1000000 AS BIGINT) AS mikrotimmar,
    coalesce(CAST(t.dagar AS INT), d.manadens_dagar) AS enhetens_dagar,
    count(*) AS antal_dagar
  FROM dagar d
  JOIN person p ON p.person_id = d.person_id
  CROSS JOIN konfiguration val
  JOIN koder_tidsenhet t ON t.kod = d.tidsenhet
  LEFT JOIN ansvarig_enhet a ON a.person_id = d.person_id AND a.datum = d.datum
  GROUP BY ALL
)
SELECT
  manad,
  beslut_id,
  enhet,
  person_id,
  lagrum,
  insatsgrupp,
  avrundad_kvot(antal_dagar * mikrotimmar * 3600, 1000000 * CAST(enhetens_dagar AS BIGINT)) AS beviljad_sek,
  kallsystem
FROM per_enhet
