-- Månaden i en period som ligger närmast en dag; utan slut gäller perioden tills vidare, och utan
-- början säger den ingen månad.
CREATE OR REPLACE TEMPORARY FUNCTION manad_i_period(dag DATE, fran DATE, till DATE)
RETURNS DATE
RETURN CASE WHEN fran IS NOT NULL
  THEN CAST(trunc(greatest(fran, CASE WHEN till >= fran THEN least(dag, till) ELSE dag END), 'MM') AS DATE)
END
