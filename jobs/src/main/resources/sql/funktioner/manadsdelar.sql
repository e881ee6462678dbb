-- Timmar per period som timmar i en månad, när läget på sista dagen räknas om (tables.md regel 11):
-- ett år är 365,25 dagar, och veckans faktor är kommunens val. Svaret är i delar om
-- 1 / (12 * 10^10), så att det är ett heltal och en summa kan avrundas en enda gång.
CREATE OR REPLACE TEMPORARY FUNCTION manadsdelar(
  timmar BIGINT, period STRING, vecka_till_manad DECIMAL(12,10))
RETURNS DECIMAL(38,0)
RETURN CAST(timmar AS DECIMAL(38,0)) * CASE period
  WHEN 'dag' THEN 3652500000000
  WHEN 'vecka' THEN 12 * CAST(vecka_till_manad * 10000000000 AS BIGINT)
  WHEN 'varannan_vecka' THEN 6 * CAST(vecka_till_manad * 10000000000 AS BIGINT)
  WHEN 'var_tredje_vecka' THEN 4 * CAST(vecka_till_manad * 10000000000 AS BIGINT)
  WHEN 'var_fjarde_vecka' THEN 3 * CAST(vecka_till_manad * 10000000000 AS BIGINT)
  WHEN 'manad' THEN 120000000000
  WHEN 'ar' THEN 10000000000
END
