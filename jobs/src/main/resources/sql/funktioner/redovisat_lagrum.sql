-- Lagrum i tabellerna: SoL, HSL eller LSS (dit LASS och SFB räknas). FTJ och RFTJ ger NULL
-- och räknas inte (tables.md 1).
CREATE OR REPLACE TEMPORARY FUNCTION redovisat_lagrum(lagrum STRING)
RETURNS STRING
RETURN CASE
  WHEN lagrum IN ('SoL', 'HSL', 'LSS') THEN lagrum
  WHEN lagrum IN ('LASS', 'SFB') THEN 'LSS'
END
