-- Om ett system räknas en dag: före brytdatum ProCapita, från det alla andra. Utan brytdatum
-- räknas båda (design 5).
CREATE OR REPLACE TEMPORARY FUNCTION galler(kallsystem STRING, datum DATE, brytdatum DATE)
RETURNS BOOLEAN
RETURN brytdatum IS NULL OR (kallsystem = 'procapita') = (datum < brytdatum)
