-- Indikatorernas värden (tables.md 4 och 5): summor över periodens månader, mot mål, fjolåret och
-- riket, med trend. Ett värde räknas bara av summor, aldrig av andra värden.
WITH perioder AS (
  SELECT
    k.indikator,
    p.period,
    p.typ,
    p.start,
    p.slut,
    year(p.slut) * 12 + month(p.slut) AS nr,
    CAST(months_between(date_add(p.slut, 1), p.start) AS INT) AS langd,
    CASE WHEN k.takt = 'ar' THEN 1 ELSE CAST(months_between(date_add(p.slut, 1), p.start) AS INT) END
      AS vantade,
    p.slut >= r.kordatum AS pagar
  FROM indikatorkatalog k
  JOIN dim_period p ON find_in_set(p.typ, k.perioder) > 0
  CROSS JOIN denna_korning r
),
-- Månader som inte är stängda; det som är gemensamt stänger när perioden är slut.
oppna AS (
  SELECT m.period, s.omrade
  FROM period_manad m
  JOIN manad_status s ON s.manad = m.manad
  WHERE s.status <> 'stangd'
  GROUP BY m.period, s.omrade
),
-- En enhet som öppnat eller stängt i perioden väntas ha siffror bara för månaderna däremellan.
enheternas AS (
  SELECT enhet, min(oppnad) AS oppnad, CASE WHEN count(stangd) = count(*) THEN max(stangd) END AS stangd
  FROM dim_enhet
  GROUP BY enhet
),
-- Månader som något är känt om. Där källan har händelser är en sådan månad utan rad noll händelser.
kanda AS (
  SELECT m.period, s.omrade, CAST(count(*) AS INT) AS manader
  FROM period_manad m
  JOIN manad_status s ON s.manad = m.manad
  GROUP BY m.period, s.omrade
),
oppet AS (
  SELECT m.period, e.enhet, count(*) AS manader
  FROM period_manad m
  JOIN enheternas e
    ON last_day(m.manad) >= coalesce(e.oppnad, DATE'1900-01-01')
    AND m.manad <= coalesce(e.stangd, DATE'9999-12-31')
  GROUP BY m.period, e.enhet
),
summor AS (
  SELECT
    u.indikator,
    m.period,
    u.niva,
    u.enhet,
    u.kon,
    CASE WHEN max(k.over_manader) = 'summa' THEN sum(u.taljare)
      ELSE CAST(percentile(u.taljare, 0.5) AS DECIMAL(28,6)) END AS taljare,
    CASE WHEN max(k.over_manader) = 'summa' THEN sum(u.namnare)
      ELSE CAST(percentile(u.namnare, 0.5) AS DECIMAL(28,6)) END AS namnare,
    percentile(u.median, 0.5) AS median,
    CASE WHEN max(k.antal_over_manader) = 'summa' THEN sum(u.antal) ELSE max(u.antal) END AS antal,
    sum(u.uteslutna) AS uteslutna,
    sum(u.tackning_taljare) / nullif(sum(u.tackning_namnare), 0) AS tackning,
    CAST(count(coalesce(CAST(u.taljare AS DOUBLE), u.median)) AS INT) AS med_rader
  FROM indikatorunderlag u
  JOIN indikatorkatalog k ON k.indikator = u.indikator
  JOIN period_manad m ON m.manad = u.manad
  GROUP BY u.indikator, m.period, u.niva, u.enhet, u.kon
),
bedomda AS (
  SELECT
    s.*,
    CASE WHEN k.utan_rader = 'noll' THEN greatest(s.med_rader, coalesce(n.manader, 0))
      ELSE s.med_rader END AS manader,
    p.typ,
    p.start,
    p.slut,
    p.nr,
    p.langd,
    p.pagar,
    CASE WHEN s.niva = 'enhet' AND k.takt <> 'ar' THEN CAST(coalesce(e.manader, p.vantade) AS INT)
      ELSE p.vantade END AS vantade,
    k.omrade <> 'gemensam' AND k.takt <> 'ar' AND o.period IS NOT NULL AS ej_stangda,
    -- Ett läge vid månadens slut blir årets median av minst tio månader (kpi-definitions.md 1.3).
    k.over_manader = 'median' AND p.typ IN ('ar', 'r12') AND k.takt <> 'ar' AND s.med_rader < 10
      AS farre_an_tio,
    s.antal < k.minsta_antal AS for_fa,
    coalesce(s.tackning < k.tackning_minst, FALSE) AS otackt,
    k.namnare AS har_namnare,
    k.median AS har_median,
    k.faktor,
    k.riktning,
    k.kolada,
    k.jamforbar_till,
    k.gul,
    k.version
  FROM summor s
  JOIN indikatorkatalog k ON k.indikator = s.indikator
  JOIN perioder p ON p.indikator = s.indikator AND p.period = s.period
  LEFT JOIN oppna o ON o.period = s.period AND o.omrade = k.omrade
  LEFT JOIN kanda n ON n.period = s.period AND n.omrade = k.omrade
  LEFT JOIN oppet e ON e.period = s.period AND e.enhet = s.enhet AND s.niva = 'enhet'
),
med_varde AS (
  SELECT
    b.*,
    CASE
      WHEN b.farre_an_tio THEN NULL
      WHEN b.har_median IS NOT NULL THEN b.median * b.faktor
      WHEN b.har_namnare IS NOT NULL
      THEN CAST(b.taljare AS DOUBLE) * b.faktor / nullif(CAST(b.namnare AS DOUBLE), 0)
      ELSE CAST(b.taljare AS DOUBLE) * b.faktor
    END AS varde,
    b.pagar OR b.ej_stangda OR b.manader < b.vantade AS preliminar
  FROM bedomda b
),
mal AS (
  SELECT
    m.indikator,
    p.period,
    m.niva,
    m.enhet,
    m.malvarde,
    m.malvarde_ovre,
    m.fran
  FROM indikatormal m
  JOIN perioder p ON p.indikator = m.indikator AND m.fran <= p.slut
),
med_mal AS (
  SELECT *
  FROM (
    SELECT
      v.*,
      m.malvarde,
      m.malvarde_ovre,
      row_number() OVER (
        PARTITION BY v.indikator, v.period, v.niva, v.enhet, v.kon
        ORDER BY m.enhet IS NOT NULL DESC, m.niva IS NOT NULL DESC, m.fran DESC) AS plats
    FROM med_varde v
    LEFT JOIN mal m
      ON m.indikator = v.indikator
      AND m.period = v.period
      AND coalesce(m.niva, v.niva) = v.niva
      AND coalesce(m.enhet, v.enhet) = v.enhet)
  WHERE plats = 1
),
i_tid AS (
  SELECT
    *,
    max(varde) OVER fjolaret AS samma_period_fjol,
    CASE WHEN lag(nr) OVER serie = nr - langd THEN lag(varde) OVER serie END AS foregaende,
    CASE WHEN typ = 'manad' AND NOT preliminar AND NOT for_fa THEN varde END AS stangt_varde
  FROM med_mal
  WINDOW
    serie AS (PARTITION BY indikator, niva, enhet, kon, typ ORDER BY nr),
    fjolaret AS (
      PARTITION BY indikator, niva, enhet, kon, typ
      ORDER BY nr
      RANGE BETWEEN 12 PRECEDING AND 12 PRECEDING)
),
-- Trend: en månad mot de upp till 24 stängda månaderna före, som ett styrdiagram för enskilda
-- värden (XmR): medel ± 2,66 × medel av skillnaderna mellan grannar.
skillnader AS (
  SELECT
    *,
    abs(stangt_varde - lag(stangt_varde) OVER serie) AS skillnad,
    array_compact(collect_list(stangt_varde) OVER atta) AS senaste_atta
  FROM i_tid
  WINDOW
    serie AS (PARTITION BY indikator, niva, enhet, kon, typ ORDER BY nr),
    atta AS (
      PARTITION BY indikator, niva, enhet, kon, typ
      ORDER BY nr
      ROWS BETWEEN 7 PRECEDING AND CURRENT ROW)
),
granser AS (
  SELECT
    *,
    count(stangt_varde) OVER fore AS antal_fore,
    avg(stangt_varde) OVER fore AS mitt,
    2.66D * avg(skillnad) OVER fore AS bredd
  FROM skillnader
  WINDOW fore AS (
    PARTITION BY indikator, niva, enhet, kon, typ ORDER BY nr ROWS BETWEEN 24 PRECEDING AND 1 PRECEDING)
),
manadens AS (
  SELECT
    *,
    CASE
      WHEN stangt_varde IS NULL THEN NULL
      WHEN antal_fore < 8 THEN 'for_kort'
      WHEN stangt_varde > mitt + bredd
        OR (size(senaste_atta) = 8 AND forall(senaste_atta, v -> v > mitt)) THEN 'okar'
      WHEN stangt_varde < mitt - bredd
        OR (size(senaste_atta) = 8 AND forall(senaste_atta, v -> v < mitt)) THEN 'minskar'
      ELSE 'brus'
    END AS manadstrend
  FROM granser
),
med_trend AS (
  SELECT
    *,
    CASE WHEN NOT preliminar THEN max(manadstrend) OVER sista END AS trend,
    CASE WHEN NOT preliminar
      THEN max(CASE WHEN manadstrend <> 'for_kort' THEN mitt - bredd END) OVER sista END AS trend_nedre,
    CASE WHEN NOT preliminar
      THEN max(CASE WHEN manadstrend <> 'for_kort' THEN mitt + bredd END) OVER sista END AS trend_ovre
  FROM manadens
  WINDOW sista AS (PARTITION BY indikator, niva, enhet, kon, nr)
)
SELECT
  t.indikator,
  t.typ AS periodtyp,
  t.period,
  t.niva,
  t.enhet,
  t.kon,
  CAST(CASE WHEN t.har_median IS NULL THEN t.taljare END AS DECIMAL(28,6)) AS taljare,
  CAST(CASE WHEN t.har_median IS NULL THEN t.namnare END AS DECIMAL(28,6)) AS namnare,
  t.antal,
  t.uteslutna,
  t.varde,
  t.malvarde,
  t.malvarde_ovre,
  CASE
    WHEN t.varde IS NULL THEN 'saknas'
    WHEN t.malvarde IS NULL THEN 'neutral'
    WHEN t.preliminar OR t.for_fa OR t.otackt THEN 'saknas'
    WHEN t.riktning = 'hog' AND t.varde >= t.malvarde THEN 'gron'
    WHEN t.riktning = 'hog' AND t.varde >= t.malvarde - t.gul THEN 'gul'
    WHEN t.riktning = 'lag' AND t.varde <= t.malvarde THEN 'gron'
    WHEN t.riktning = 'lag' AND t.varde <= t.malvarde + t.gul THEN 'gul'
    WHEN t.riktning = 'intervall' AND t.varde BETWEEN t.malvarde AND t.malvarde_ovre THEN 'gron'
    WHEN t.riktning = 'intervall'
      AND t.varde BETWEEN t.malvarde - t.gul AND t.malvarde_ovre + t.gul THEN 'gul'
    ELSE 'rod'
  END AS status,
  r.varde AS jamforelse,
  t.samma_period_fjol,
  t.foregaende,
  t.trend,
  t.trend_nedre,
  t.trend_ovre,
  t.manader,
  t.vantade AS manader_vantade,
  t.preliminar,
  t.version AS definition_version,
  FALSE AS undertryckt,
  nullif(concat_ws(';',
    CASE WHEN t.pagar THEN 'perioden_pagar' END,
    CASE WHEN t.manader < t.vantade AND NOT t.pagar THEN 'manader_saknas' END,
    CASE WHEN t.ej_stangda AND NOT t.pagar THEN 'ej_stangda_manader' END,
    CASE WHEN t.farre_an_tio THEN 'farre_an_10_manader' END,
    CASE WHEN t.varde IS NULL AND NOT t.farre_an_tio THEN 'uppgift_saknas' END,
    CASE WHEN t.for_fa AND t.malvarde IS NOT NULL THEN 'for_fa' END,
    CASE WHEN t.otackt AND t.malvarde IS NOT NULL THEN 'tackning' END), '') AS orsak
FROM med_trend t
LEFT JOIN kolada_riket r
  ON r.kpi = t.kolada
  AND t.typ = 'ar'
  AND t.niva = 'kommun'
  AND r.ar = year(t.slut)
  AND r.kon = t.kon
  AND r.ar <= coalesce(t.jamforbar_till, 9999)
