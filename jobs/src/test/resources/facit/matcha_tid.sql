-- Rule 6, second step, once: the pairs that are first in the order for both are taken, and both leave.
CREATE OR REPLACE TEMP TABLE tagna AS
SELECT plan_id, rapport_id
FROM kandidat
QUALIFY ordning = min(ordning) OVER (PARTITION BY plan_id)
  AND ordning = min(ordning) OVER (PARTITION BY rapport_id);

INSERT INTO par
SELECT * FROM tagna;

DELETE FROM kandidat
WHERE plan_id IN (SELECT plan_id FROM tagna) OR rapport_id IN (SELECT rapport_id FROM tagna);
