-- Planerade och utförda minuter per dag, besökande enhet och klocktimme, och besök efter den timme
-- då de började. När klockan ställs tillbaka är timme 2 två timmar lång.
-- Ur ProCapita finns ingen planering: där är planerat NULL.
WITH delar AS (
  SELECT manad, datum, utforande_enhet, t.timme, t.kundtid_sek AS planerad_sek,
    CAST(0 AS BIGINT) AS utford_sek, 0 AS besok, TRUE AS har_plan
  FROM planerad_tid
  LATERAL VIEW inline(per_timme) t AS timme, kundtid_sek
  UNION ALL
  SELECT manad, datum, utforande_enhet, t.timme, 0, t.kundtid_sek, 0, kallsystem <> 'procapita'
  FROM utford_tid
  LATERAL VIEW inline(per_timme) t AS timme, kundtid_sek
  WHERE utford(status)
  UNION ALL
  SELECT manad, datum, utforande_enhet, starttimme, 0, 0, antal_besok, kallsystem <> 'procapita'
  FROM utford_tid
  WHERE utford(status) AND antal_besok > 0
),
summor AS (
  SELECT
    manad,
    datum,
    utforande_enhet,
    timme,
    max(har_plan) AS har_plan,
    max(NOT har_plan) AS saknar_plan,
    sum(planerad_sek) AS planerad_sek,
    sum(utford_sek) AS utford_sek,
    CAST(sum(besok) AS BIGINT) AS besok
  FROM delar
  WHERE planerad_sek > 0 OR utford_sek > 0 OR besok > 0
  GROUP BY manad, datum, utforande_enhet, timme
)
SELECT
  s.manad,
  s.datum,
  s.utforande_enhet,
  coalesce(e.enhet_version, concat(s.utforande_enhet, '@1900-01-01')) AS enhet_version,
  s.timme,
  dygnsdel(s.timme, val.dag_fran, val.kvall_fran, val.natt_fran) AS dygnsdel,
  CASE WHEN s.har_plan THEN minuter(s.planerad_sek) END AS planerade_minuter,
  minuter(s.utford_sek) AS utforda_minuter,
  s.besok,
  CASE
    WHEN s.saknar_plan AND s.har_plan THEN 'planerade_minuter=delvis_finns_ej_i_procapita'
    WHEN s.saknar_plan THEN 'planerade_minuter=finns_ej_i_procapita'
  END AS saknas
FROM summor s
CROSS JOIN konfiguration val
LEFT JOIN enhet_manad e ON e.enhet = s.utforande_enhet AND e.manad = s.manad
