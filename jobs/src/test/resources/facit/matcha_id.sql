-- Rule 6, first step: the report names its plan. Of several the earliest start, then the lowest id.
CREATE OR REPLACE TABLE par AS
SELECT p.id AS plan_id, r.id AS rapport_id
FROM rapport AS r
JOIN plan AS p ON p.lifecare_id = r.plan AND p.person = r.person
QUALIFY row_number() OVER (PARTITION BY p.id ORDER BY r.start_us, r.id) = 1;

-- Second step: all that may still be a pair, in one order.
CREATE OR REPLACE TABLE kandidat AS
WITH planer AS (
  SELECT *, start_us // 3600000000 AS timme FROM plan
  WHERE id NOT IN (SELECT plan_id FROM par)),
rapporter AS (
  SELECT *, unnest(generate_series(
    (start_us - granns) // 3600000000, (start_us + granns) // 3600000000)) AS timme
  FROM rapport, (SELECT matchning_us AS granns FROM val) AS g
  WHERE id NOT IN (SELECT rapport_id FROM par))
SELECT
  p.id AS plan_id, r.id AS rapport_id,
  row_number() OVER (ORDER BY
    coalesce(p.personal = r.personal, FALSE) DESC, abs(r.start_us - p.start_us), p.start_us, p.id,
    r.start_us, r.id) AS ordning
FROM planer AS p
JOIN rapporter AS r ON r.person = p.person AND r.timme = p.timme
WHERE abs(r.start_us - p.start_us) <= r.granns;
