-- Hur många perioder det går på en månad när läget på sista dagen räknas om (tables.md regel 11):
-- ett år är 365,25 dagar, och veckans faktor är kommunens val.
CREATE OR REPLACE TEMPORARY FUNCTION manadsfaktor(period STRING, vecka_till_manad DECIMAL(12,10))
RETURNS DECIMAL(18,12)
RETURN CAST(CASE period
  WHEN 'dag' THEN 30.4375BD
  WHEN 'vecka' THEN vecka_till_manad
  WHEN 'varannan_vecka' THEN vecka_till_manad / 2
  WHEN 'var_tredje_vecka' THEN vecka_till_manad / 3
  WHEN 'var_fjarde_vecka' THEN vecka_till_manad / 4
  WHEN 'manad' THEN 1BD
  WHEN 'ar' THEN 1BD / 12
END AS DECIMAL(18,12))
