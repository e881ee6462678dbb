-- Månadens namn på svenska.
CREATE OR REPLACE TEMPORARY FUNCTION manadsnamn(dag DATE)
RETURNS STRING
RETURN element_at(
  array(
    'januari', 'februari', 'mars', 'april', 'maj', 'juni',
    'juli', 'augusti', 'september', 'oktober', 'november', 'december'),
  month(dag))
