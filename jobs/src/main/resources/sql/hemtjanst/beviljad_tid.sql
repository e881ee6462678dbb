-- Beviljad och beställd tid per beslut, månad och enhet, fördelad per dag (tables.md regel 8, 9):
-- en period om 7 dagar ger en sjundedel per dag, en månad en del av månadens dagar. Båda
-- ändpunkterna räknas med. Frånvarodagar räknas inte i narvaro; pausade dagar beviljar inget.
-- Varje mått avrundas en gång, till hela sekunder.
WITH dagar AS (
  SELECT
    m.manad,
    m.dagar AS manadens_dagar,
    b.beslut_id,
    b.kallans_id,
    b.person_id,
    redovisat_lagrum(b.lagrum) AS lagrum,
    b.insatsgrupp,
    b.kallsystem,
    t.slag,
    t.takt_id,
    t.delad,
    t.mikrotimmar,
    t.period,
    explode(sequence(
      greatest(b.fran, t.fran, m.manad), least(b.till, t.till, m.sista_dag))) AS datum
  FROM beslut b
  JOIN beslut_takt t ON t.beslut_id = b.beslut_id
  JOIN manader m
    ON greatest(b.fran, t.fran) <= m.sista_dag
    AND coalesce(least(b.till, t.till), m.sista_dag) >= m.manad
    AND coalesce(least(b.till, t.till), m.sista_dag) >= greatest(b.fran, t.fran)
  WHERE redovisat_lagrum(b.lagrum) IS NOT NULL
),
-- En insatsperiod som flera beslut kunde ta räknas i det med lägst id av dem som gäller den dagen.
en_gang AS (
  SELECT
    *,
    NOT delad OR kallans_id = min(kallans_id) OVER (PARTITION BY slag, takt_id, datum) AS raknas
  FROM dagar
),
med_ansvarig AS (
  SELECT
    d.*,
    a.enhet AS ansvarig,
    p.skyddad
  FROM en_gang d
  JOIN person p ON p.person_id = d.person_id
  LEFT JOIN ansvarig_enhet a ON a.person_id = d.person_id AND a.datum = d.datum
  WHERE d.raknas
),
-- Enheten som verkställer just det beslutet, när ingen ansvarar för personens hemtjänst.
egen_enhet AS (
  SELECT
    d.beslut_id,
    d.datum,
    min_by(
      e.enhet,
      struct(i.kallans_id, -e.ordning, -unix_date(e.fran), e.kallans_id)) AS enhet
  FROM (SELECT DISTINCT beslut_id, datum FROM med_ansvarig WHERE ansvarig IS NULL) d
  JOIN insats_beslut ib
    ON ib.beslut_id = d.beslut_id
    AND d.datum BETWEEN ib.fran AND coalesce(ib.till, d.datum)
  JOIN insats i
    ON i.insats_id = ib.insats_id
    AND d.datum BETWEEN i.fran AND coalesce(i.till, d.datum)
  JOIN insats_enhet e
    ON e.insats_id = i.insats_id
    AND d.datum >= e.fran
    AND d.datum <= coalesce(e.till, d.datum)
  GROUP BY d.beslut_id, d.datum
),
per_takt AS (
  SELECT
    d.manad,
    d.manadens_dagar,
    d.beslut_id,
    fordelad_enhet(d.skyddad, val.skyddade_pa_enhet, coalesce(d.ansvarig, e.enhet), NULL) AS enhet,
    d.person_id,
    d.lagrum,
    d.insatsgrupp,
    d.kallsystem,
    d.slag,
    d.mikrotimmar,
    d.period,
    count(*) AS antal_dagar,
    count_if(f.person_id IS NULL) AS narvarodagar
  FROM med_ansvarig d
  CROSS JOIN konfiguration val
  LEFT JOIN egen_enhet e
    ON d.ansvarig IS NULL AND e.beslut_id = d.beslut_id AND e.datum = d.datum
  LEFT JOIN brytdatum_enheter be ON be.enhet = coalesce(d.ansvarig, e.enhet)
  LEFT JOIN franvarodag f ON f.person_id = d.person_id AND f.datum = d.datum
  WHERE NOT coalesce(f.pausad, FALSE)
    AND galler(d.kallsystem, d.datum, coalesce(be.datum, val.brytdatum_vo))
  GROUP BY ALL
),
-- Gemensam nämnare: 84 rymmer 1, 7, 14, 21 och 28 dagar, sedan månadens och årets dagar.
med_namnare AS (
  SELECT
    *,
    84 * manadens_dagar * dayofyear(make_date(year(manad), 12, 31)) AS namnare
  FROM per_takt
),
med_andel AS (
  SELECT
    * EXCEPT (namnare),
    CAST(namnare AS DECIMAL(38,0)) AS namnare,
    CAST(mikrotimmar AS DECIMAL(38,0))
      * (namnare DIV periodens_dagar(period, manad)) AS dagens
  FROM med_namnare
)
-- 3600 sekunder per timme och en miljon mikrotimmar: 9 / 2500.
SELECT
  manad,
  beslut_id,
  enhet,
  person_id,
  lagrum,
  insatsgrupp,
  avrundad_kvot(
    coalesce(sum(9 * antal_dagar * dagens) FILTER (WHERE slag = 'beviljad'), 0),
    2500 * namnare) AS beviljad_sek,
  avrundad_kvot(
    coalesce(sum(9 * narvarodagar * dagens) FILTER (WHERE slag = 'beviljad'), 0),
    2500 * namnare) AS beviljad_narvaro_sek,
  avrundad_kvot(
    coalesce(sum(9 * antal_dagar * dagens) FILTER (WHERE slag = 'bestalld'), 0),
    2500 * namnare) AS bestalld_sek,
  kallsystem
FROM med_andel
GROUP BY manad, beslut_id, enhet, person_id, lagrum, insatsgrupp, namnare, kallsystem
