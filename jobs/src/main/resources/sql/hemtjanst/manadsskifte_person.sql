-- Läget på månadens sista dag för var och en med ett verkställt SoL-beslut i ordinärt boende, så
-- som det lämnas till Socialstyrelsen (tables.md regel 11; kpi-definitions.md 2.1, 2.3).
WITH verkstallda AS (
  SELECT DISTINCT m.manad, m.sista_dag, b.person_id, b.beslut_id, b.kallans_id, b.insatsgrupp
  FROM manader m
  JOIN beslut b
    ON m.sista_dag BETWEEN b.fran AND coalesce(b.till, m.sista_dag)
    AND b.lagrum = 'SoL'
    AND b.beslutstyp <> 'avslag'
  JOIN insats_beslut ib
    ON ib.beslut_id = b.beslut_id
    AND m.sista_dag BETWEEN ib.fran AND coalesce(ib.till, m.sista_dag)
  JOIN insats i
    ON i.insats_id = ib.insats_id
    AND m.sista_dag BETWEEN i.fran AND coalesce(i.till, m.sista_dag)
  CROSS JOIN konfiguration val
  LEFT JOIN ansvarig_enhet a ON a.person_id = b.person_id AND a.datum = m.sista_dag
  LEFT JOIN brytdatum_enheter be ON be.enhet = coalesce(a.enhet, i.enhet)
  WHERE galler(b.kallsystem, m.sista_dag, coalesce(be.datum, val.brytdatum_vo))
),
-- Takten den dagen; en insatsperiod som flera beslut kunde ta räknas i det med lägst id.
takter AS (
  SELECT
    v.manad,
    v.person_id,
    v.insatsgrupp,
    manadsdelar(t.mikrotimmar, t.period, val.vecka_till_manad) AS delar,
    NOT t.delad OR v.kallans_id = min(v.kallans_id) OVER (PARTITION BY v.manad, t.takt_id) AS raknas
  FROM verkstallda v
  JOIN beslut_takt t
    ON t.beslut_id = v.beslut_id
    AND t.slag = 'beviljad'
    AND v.sista_dag >= coalesce(t.fran, v.sista_dag)
    AND v.sista_dag <= coalesce(t.till, v.sista_dag)
  CROSS JOIN konfiguration val
),
-- Registret tar hela timmar. En timme är en miljon mikrotimmar om 12 * 10^10 delar.
registrerade AS (
  SELECT
    manad,
    person_id,
    CAST(avrundad_kvot(sum(delar), CAST('120000000000000000' AS DECIMAL(38,0))) AS INT) AS timmar
  FROM takter
  WHERE raknas AND insatsgrupp = 'hemtjanst'
  GROUP BY manad, person_id
),
personer AS (
  SELECT
    manad,
    sista_dag,
    person_id,
    max(insatsgrupp = 'hemtjanst') AS brukare_rka,
    max(insatsgrupp IN ('hemtjanst', 'ledsagning', 'avlosning')) AS brukare_enkat
  FROM verkstallda
  GROUP BY manad, sista_dag, person_id
)
SELECT
  s.manad,
  s.person_id,
  fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, a.enhet, NULL) AS enhet,
  aldersgrupp_vo(alder(p.fodelsemanad, s.manad)) AS aldersgrupp,
  p.kon,
  s.brukare_rka,
  s.brukare_enkat,
  CASE WHEN coalesce(f.pausad, FALSE) THEN 0 ELSE coalesce(r.timmar, 0) END AS registertimmar
FROM personer s
JOIN person p ON p.person_id = s.person_id
CROSS JOIN konfiguration val
LEFT JOIN registrerade r ON r.manad = s.manad AND r.person_id = s.person_id
LEFT JOIN ansvarig_enhet a ON a.person_id = s.person_id AND a.datum = s.sista_dag
LEFT JOIN franvarodag f ON f.person_id = s.person_id AND f.datum = s.sista_dag
LEFT ANTI JOIN sarskilt_boende b
  ON b.person_id = s.person_id
  AND s.sista_dag BETWEEN b.fran AND coalesce(b.till, s.sista_dag)
WHERE s.brukare_rka OR s.brukare_enkat
