-- Hur många olika personal en person möter under 14 dagar i månaden (kpi-definitions.md 3, som
-- Koladas U21401 till och med 2024): 65 år eller äldre med minst två planerade besök varje dag
-- 07–22, hemma hela tiden. Larm, mat och digitala besök räknas inte.
WITH fonster AS (
  SELECT
    m.manad,
    date_add(m.manad, val.kontinuitet_forsta_dag - 1) AS forsta,
    date_add(m.manad, val.kontinuitet_forsta_dag + 12) AS sista
  FROM manader m
  CROSS JOIN konfiguration val
  CROSS JOIN denna_korning k
  WHERE date_add(m.manad, val.kontinuitet_forsta_dag + 12) <= k.kordatum
),
-- Mönstret är det planerade; ProCapita har bara det rapporterade, vad det än blev av det.
monster AS (
  SELECT manad, datum, person_id, starttimme, insatsgrupp
  FROM planerad_tid
  WHERE datum = to_date(start) AND (personaltid_sek > 0 OR utelamnad)
  UNION ALL
  SELECT manad, datum, person_id, starttimme, insatsgrupp
  FROM utford_tid
  WHERE kallsystem = 'procapita' AND antal_besok > 0 AND NOT digital
),
dagar AS (
  SELECT f.manad, f.forsta, f.sista, p.person_id, p.datum
  FROM fonster f
  JOIN monster p ON p.manad = f.manad AND p.datum BETWEEN f.forsta AND f.sista
  WHERE p.starttimme BETWEEN 7 AND 21 AND p.insatsgrupp IN ('hemtjanst', 'delegerad_hsl')
  GROUP BY f.manad, f.forsta, f.sista, p.person_id, p.datum
  HAVING count(*) >= 2
),
uppfyller AS (
  SELECT manad, forsta, sista, person_id
  FROM dagar
  GROUP BY manad, forsta, sista, person_id
  HAVING count(*) = 14
),
borta AS (
  SELECT DISTINCT f.manad, d.person_id
  FROM fonster f
  JOIN franvarodag d ON d.datum BETWEEN f.forsta AND f.sista
  UNION
  SELECT f.manad, b.person_id
  FROM fonster f
  JOIN sarskilt_boende b ON b.fran <= f.sista AND coalesce(b.till, f.sista) >= f.forsta
),
-- Den som inget känt personal-id har besökt kan inte mätas: 0 personal vore ett för gott värde.
mott AS (
  SELECT u.manad, u.person_id, count(DISTINCT u.personal_id) AS antal
  FROM fonster f
  JOIN utford_tid u ON u.manad = f.manad AND u.datum BETWEEN f.forsta AND f.sista
  WHERE utford(u.status) AND u.antal_besok > 0 AND NOT u.digital
    AND u.starttimme BETWEEN 7 AND 21 AND u.insatsgrupp IN ('hemtjanst', 'delegerad_hsl')
    AND u.personal_id IS NOT NULL
  GROUP BY u.manad, u.person_id
),
personer AS (
  SELECT
    q.manad,
    q.person_id,
    p.kon,
    m.antal,
    fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, a.enhet, NULL) AS enhet
  FROM uppfyller q
  JOIN mott m ON m.manad = q.manad AND m.person_id = q.person_id
  JOIN person p ON p.person_id = q.person_id
  CROSS JOIN konfiguration val
  LEFT JOIN ansvarig_enhet a ON a.person_id = q.person_id AND a.datum = q.forsta
  LEFT ANTI JOIN borta b ON b.manad = q.manad AND b.person_id = q.person_id
  -- Födelsemånaden är det som är känt: 65 år när månaden börjar.
  WHERE alder(p.fodelsemanad, CAST(add_months(q.manad, -1) AS DATE)) >= 65
),
pa_nivaer AS (
  SELECT
    p.manad,
    n.kod AS niva,
    pa_niva(n.kod, p.enhet, o.omrade) AS pa,
    p.antal,
    explode(array(p.kon, 'samtliga')) AS kon
  FROM personer p
  CROSS JOIN koder_niva n
  LEFT JOIN omrade_manad o ON o.enhet = p.enhet AND o.manad = p.manad
)
SELECT
  p.manad,
  p.niva,
  p.pa AS enhet,
  coalesce(max(e.enhet_version), concat(p.pa, '@1900-01-01')) AS enhet_version,
  p.kon,
  count(*) AS antal_brukare,
  sum(p.antal) AS summa_personal,
  CAST(percentile(p.antal, 0.5) AS DECIMAL(18,4)) AS median,
  count_if(p.antal > 20) AS antal_over_20
FROM pa_nivaer p
LEFT JOIN enhet_manad e ON p.niva = 'enhet' AND e.enhet = p.pa AND e.manad = p.manad
GROUP BY p.manad, p.niva, p.pa, p.kon
