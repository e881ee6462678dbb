-- Vilken enhet som ansvarar för en person en dag: utförarenheten i den hemtjänstinsats som är
-- verkställd. Finns flera gäller den med mest beviljad tid den dagen, sedan lägst id
-- (tables.md regel 4).
WITH dagar AS (
  SELECT
    i.insats_id,
    i.kallans_id,
    i.person_id,
    i.enhet,
    explode(sequence(greatest(i.fran, m.manad), least(i.till, m.sista_dag))) AS datum
  FROM insats i
  JOIN manader m
    ON i.fran <= m.sista_dag
    AND coalesce(i.till, m.sista_dag) >= m.manad
    AND coalesce(i.till, m.sista_dag) >= i.fran
  WHERE i.insatsgrupp = 'hemtjanst'
),
-- Beviljade timmar per dag genom insatsen; bara jämförelsen mellan insatser behövs.
beviljade AS (
  SELECT
    d.insats_id,
    d.datum,
    sum(b.timmar / coalesce(CAST(t.dagar AS INT), day(last_day(d.datum)))) AS timmar_per_dag
  FROM dagar d
  JOIN insats_beslut ib
    ON ib.insats_id = d.insats_id
    AND d.datum BETWEEN ib.fran AND coalesce(ib.till, d.datum)
  JOIN beslut b
    ON b.beslut_id = ib.beslut_id
    AND d.datum BETWEEN b.fran AND coalesce(b.till, d.datum)
    AND b.berakning = 'timmar'
  JOIN koder_tidsenhet t ON t.kod = b.tidsenhet
  GROUP BY d.insats_id, d.datum
)
SELECT
  d.person_id,
  d.datum,
  max_by(d.enhet, struct(coalesce(b.timmar_per_dag, 0), -d.kallans_id)) AS enhet
FROM dagar d
LEFT JOIN beviljade b ON b.insats_id = d.insats_id AND b.datum = d.datum
GROUP BY d.person_id, d.datum
