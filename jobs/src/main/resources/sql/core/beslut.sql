-- Beslut med den tid de verkligen gäller (tables.md regel 8).
-- Ett beslut slutar vid det tidigaste av: sin slutdag, sin sista verkställighets slut, brukarens
-- avregistrering, och dagen före ett senare fattat beslut av samma slag.
WITH lifecares AS (
  SELECT concat('lifecare:', Id) AS beslut_id, 'SoL' AS lagrum, *
  FROM lifecare_Decision
  UNION ALL
  SELECT concat('lifecare:LSS:', Id), 'LSS', *
  FROM lifecare_LssDecision
),
beslutade AS (
  SELECT
    beslut_id,
    Id AS kallans_id,
    person_id,
    lagrum,
    concat('lifecare:', ServiceCategory_Code) AS kategorikod,
    ServiceCategory_Text AS insatskategori,
    CAST(Code_Code AS STRING) AS beslutskod,
    coalesce(Type_Text, 'okand') AS beslutstyp,
    Date AS beslutsdatum,
    FromDate AS fran,
    ToDate AS angiven_till,
    Hour AS timmar,
    HourType_Text AS tidsenhet,
    'lifecare' AS kallsystem,
    leverans_id,
    rad
  FROM lifecares
  UNION ALL
  SELECT
    concat('procapita:', Beslutsnr),
    Beslutsnr,
    person_id,
    Lagrum,
    concat('procapita:', Insatskategori),
    Insatskategori,
    CAST(NULL AS STRING),
    'bifall',
    Beslutsdatum,
    Fran,
    Till,
    Timmar,
    Tidsenhet,
    'procapita',
    leverans_id,
    rad
  FROM procapita_beslut
),
-- Sista dag med verkställighet; en pågående verkställighet sätter ingen gräns.
verkstallt AS (
  SELECT
    beslut_id,
    CASE WHEN count_if(till IS NULL) = 0 THEN max(till) END AS sista_dag
  FROM insats_beslut
  GROUP BY beslut_id
),
-- Insatsgruppen följer den senast påbörjade verkställigheten.
verkstallt_som AS (
  SELECT ib.beslut_id, max_by(i.insatsgrupp, struct(i.fran, i.kallans_id)) AS insatsgrupp
  FROM insats_beslut ib
  JOIN insats i ON i.insats_id = ib.insats_id
  WHERE i.insatsgrupp IS NOT NULL
  GROUP BY ib.beslut_id
),
-- Av beslut om samma sak gäller det som fattades sist (datum, sedan id) från sin första dag.
-- Avslag ersätter inget.
ersatta AS (
  SELECT
    beslut_id,
    min(fran) OVER (
      PARTITION BY person_id, lagrum, kategorikod, beslutskod, kallsystem
      ORDER BY beslutsdatum, kallans_id
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS ersatt_fran
  FROM beslutade
  WHERE beslutstyp <> 'avslag'
),
-- Vad det finns beställningar respektive insatsperioder att räkna tid av för.
bestallt AS (
  SELECT beslut_id
  FROM bestallning
  WHERE beslut_id IS NOT NULL AND period IS NOT NULL
  GROUP BY beslut_id
),
insatsperioder AS (
  SELECT ib.beslut_id
  FROM bestallning t
  JOIN insats_beslut ib ON ib.insats_id = t.insats_id
  WHERE t.period IS NOT NULL
  GROUP BY ib.beslut_id
)
SELECT
  b.beslut_id,
  b.kallans_id,
  b.person_id,
  b.lagrum,
  b.insatskategori,
  coalesce(v.insatsgrupp, k.insatsgrupp, 'ovrigt') AS insatsgrupp,
  b.beslutskod,
  b.beslutstyp,
  b.beslutsdatum,
  b.fran,
  least(
    b.angiven_till,
    s.sista_dag,
    p.avregistrerad,
    date_sub(e.ersatt_fran, 1)) AS till,
  b.angiven_till,
  b.timmar,
  b.tidsenhet,
  -- Vad den beviljade tiden räknas av. Det som inte kan räknas gissas aldrig, det listas.
  CASE
    WHEN b.beslutstyp = 'avslag' THEN 'avslag'
    WHEN b.timmar IS NOT NULL AND coalesce(b.tidsenhet, 'okand') = 'okand' THEN 'okand_tidsenhet'
    WHEN b.timmar IS NOT NULL THEN 'timmar'
    WHEN o.beslut_id IS NOT NULL THEN 'bestallning'
    WHEN i.beslut_id IS NOT NULL THEN 'insatsperiod'
    ELSE 'ej_berakningsbar'
  END AS berakning,
  CASE
    WHEN b.beslutstyp = 'avslag' THEN NULL
    WHEN o.beslut_id IS NOT NULL THEN 'bestallning'
    WHEN i.beslut_id IS NOT NULL THEN 'insatsperiod'
  END AS bestalld_av,
  b.kallsystem,
  b.leverans_id,
  b.rad
FROM beslutade b
LEFT JOIN verkstallt s ON s.beslut_id = b.beslut_id
LEFT JOIN verkstallt_som v ON v.beslut_id = b.beslut_id
LEFT JOIN ersatta e ON e.beslut_id = b.beslut_id
LEFT JOIN bestallt o ON o.beslut_id = b.beslut_id
LEFT JOIN insatsperioder i ON i.beslut_id = b.beslut_id
LEFT JOIN person p ON p.person_id = b.person_id
LEFT JOIN koder_insats k ON k.kod = b.insatskategori
