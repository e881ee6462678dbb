-- Försörjningshindrets nationella grupp; en text utanför kodlistan är okand, ingen text saknas.
CREATE OR REPLACE TEMPORARY FUNCTION hindergrupp(kod STRING, nationell_grupp STRING)
RETURNS STRING
RETURN CASE WHEN kod IS NULL THEN 'uppgift_saknas' ELSE coalesce(nationell_grupp, 'okand') END
