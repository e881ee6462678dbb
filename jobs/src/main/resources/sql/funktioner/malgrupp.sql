-- Målgrupp: funktionsnedsättning för LSS eller under 65 år, annars äldre (tables.md 1).
CREATE OR REPLACE TEMPORARY FUNCTION malgrupp(lagrum STRING, alder INT)
RETURNS STRING
RETURN CASE WHEN lagrum = 'LSS' OR alder < 65 THEN 'funktionsnedsattning' ELSE 'aldre' END
