-- När någon bor i särskilt boende. Före brytdatum gäller ProCapita, från det Lifecare.
WITH med_brytdatum AS (
  SELECT i.*, coalesce(be.datum, val.brytdatum_vo) AS brytdatum
  FROM insats i
  CROSS JOIN konfiguration val
  LEFT JOIN brytdatum_enheter be ON be.enhet = i.enhet
  WHERE i.insatskategori = 'sarskilt_boende'
),
perioder AS (
  SELECT
    insats_id,
    person_id,
    CASE WHEN kallsystem = 'procapita' THEN fran ELSE greatest(fran, brytdatum) END AS fran,
    CASE WHEN kallsystem = 'procapita' THEN least(till, date_sub(brytdatum, 1)) ELSE till END AS till
  FROM med_brytdatum
)
SELECT insats_id, person_id, fran, till
FROM perioder
WHERE coalesce(till, fran) >= fran
