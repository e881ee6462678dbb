-- Vilken version av en enhet som gäller en dag är den med högst ordning: en som gäller på dagen,
-- annars en som har börjat; av flera den som började sist. Har ingen börjat är det den första.
CREATE OR REPLACE TEMPORARY FUNCTION versionsordning(fran DATE, till DATE, dag DATE)
RETURNS STRUCT<galler: BOOLEAN, har_borjat: BOOLEAN, narhet: INT>
RETURN named_struct(
  'galler', fran <= dag AND coalesce(till >= dag, TRUE),
  'har_borjat', fran <= dag,
  'narhet', CASE WHEN fran <= dag THEN unix_date(fran) ELSE -unix_date(fran) END)
