-- Vilken enhet som ansvarar för en person en dag: utförarenheten i den hemtjänstinsats som är
-- verkställd. Finns flera gäller den med mest beviljad tid den dagen, sedan lägst id
-- (tables.md regel 4). Ett utförarbyte inom insatsen går före insatsens egen utförare.
WITH horisont AS (
  SELECT add_months(min(manad), -1) AS forsta, last_day(add_months(max(manad), 1)) AS sista
  FROM manader
),
dagar AS (
  SELECT
    i.insats_id,
    i.kallans_id,
    i.person_id,
    i.kallsystem,
    explode(sequence(greatest(i.fran, h.forsta), least(i.till, h.sista))) AS datum
  FROM insats i
  CROSS JOIN horisont h
  WHERE i.insatsgrupp = 'hemtjanst'
    AND i.fran <= h.sista
    AND coalesce(i.till, h.sista) >= h.forsta
    AND coalesce(i.till, h.sista) >= i.fran
),
-- Insatsens enhet den dagen: det senast påbörjade utförarbytet, annars insatsens egen.
med_enhet AS (
  SELECT
    d.insats_id,
    d.kallans_id,
    d.person_id,
    d.kallsystem,
    d.datum,
    min_by(e.enhet, struct(-e.ordning, -unix_date(e.fran), e.kallans_id)) AS enhet
  FROM dagar d
  JOIN insats_enhet e
    ON e.insats_id = d.insats_id
    AND d.datum >= e.fran
    AND d.datum <= coalesce(e.till, d.datum)
  GROUP BY d.insats_id, d.kallans_id, d.person_id, d.kallsystem, d.datum
),
raknas AS (
  SELECT m.*
  FROM med_enhet m
  CROSS JOIN konfiguration val
  LEFT JOIN brytdatum_enheter be ON be.enhet = m.enhet
  WHERE galler(m.kallsystem, m.datum, coalesce(be.datum, val.brytdatum_vo))
),
flera AS (
  SELECT person_id, datum
  FROM raknas
  GROUP BY person_id, datum
  HAVING count(*) > 1
),
-- Beviljade timmar per dag genom insatsen; bara jämförelsen mellan insatser behövs.
beviljade AS (
  SELECT
    d.insats_id,
    d.datum,
    sum(t.mikrotimmar / periodens_dagar(t.period, d.datum)) AS timmar_per_dag
  FROM raknas d
  JOIN flera f ON f.person_id = d.person_id AND f.datum = d.datum
  JOIN insats_beslut ib
    ON ib.insats_id = d.insats_id
    AND d.datum BETWEEN ib.fran AND coalesce(ib.till, d.datum)
  JOIN beslut_takt t
    ON t.beslut_id = ib.beslut_id
    AND t.slag = 'beviljad'
    AND d.datum >= coalesce(t.fran, d.datum)
    AND d.datum <= coalesce(t.till, d.datum)
  GROUP BY d.insats_id, d.datum
)
SELECT
  d.person_id,
  d.datum,
  max_by(
    d.enhet,
    struct(coalesce(b.timmar_per_dag, 0), -d.kallans_id, d.kallsystem)) AS enhet
FROM raknas d
LEFT JOIN beviljade b ON b.insats_id = d.insats_id AND b.datum = d.datum
GROUP BY d.person_id, d.datum
