-- Åldersgrupper i vård och omsorg (tables.md 1).
CREATE OR REPLACE TEMPORARY FUNCTION aldersgrupp_vo(alder INT)
RETURNS STRING
RETURN CASE WHEN alder >= 80 THEN '80+' WHEN alder >= 65 THEN '65-79' ELSE '0-64' END
