-- Hur många dagar en period fördelas på (tables.md regel 8): månad och år har sina egna.
CREATE OR REPLACE TEMPORARY FUNCTION periodens_dagar(period STRING, datum DATE)
RETURNS INT
RETURN CASE period
  WHEN 'dag' THEN 1
  WHEN 'vecka' THEN 7
  WHEN 'varannan_vecka' THEN 14
  WHEN 'var_tredje_vecka' THEN 21
  WHEN 'var_fjarde_vecka' THEN 28
  WHEN 'manad' THEN day(last_day(datum))
  WHEN 'ar' THEN dayofyear(make_date(year(datum), 12, 31))
END
