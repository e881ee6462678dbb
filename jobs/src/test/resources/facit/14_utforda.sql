-- When each report ended, and whether it counts as performed (rule 5).
CREATE OR REPLACE TABLE besok AS
WITH slut AS (
  SELECT
    r.*, p.id AS plan_id, p.start_us AS plan_start_us, p.slut_us - p.start_us AS plan_langd_us,
    r.datum <= v.kordatum - v.utan_slut_dygn - 1 AS gammalt
  FROM rapport AS r
  LEFT JOIN par ON par.rapport_id = r.id
  LEFT JOIN plan AS p ON p.id = par.plan_id
  CROSS JOIN val AS v)
SELECT
  * EXCLUDE (slut_us, gammalt),
  coalesce(slut_us, start_us + coalesce(plan_langd_us, 0)) AS slut_us,
  CASE
    WHEN status IN ('utford', 'utford_andrad') THEN slut_us IS NOT NULL OR gammalt
    WHEN status = 'pagaende' THEN gammalt
    ELSE FALSE
  END AS utford
FROM slut;
