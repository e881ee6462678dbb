-- Åldersgrupper i ekonomiskt bistånd (tables.md 1).
CREATE OR REPLACE TEMPORARY FUNCTION aldersgrupp_ifo(alder INT)
RETURNS STRING
RETURN CASE
  WHEN alder >= 65 THEN '65+'
  WHEN alder < 18 THEN '0-17'
  WHEN alder < 20 THEN '18-19'
  ELSE concat(alder DIV 5 * 5, '-', alder DIV 5 * 5 + 4)
END
