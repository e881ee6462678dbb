-- Del av dygnet som en timme hör till; natten går över midnatt.
CREATE OR REPLACE TEMPORARY FUNCTION dygnsdel(timme INT, dag INT, kvall INT, natt INT)
RETURNS STRING
RETURN CASE
  WHEN timme >= natt OR timme < dag THEN 'natt'
  WHEN timme >= kvall THEN 'kvall'
  ELSE 'dag'
END
