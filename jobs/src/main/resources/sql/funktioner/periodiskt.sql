-- Om det går att räkna timmar av en periodicitet (koder/periodicitet och koder/tidsenhet):
-- vid behov, okänd och tom ger ingen tid.
CREATE OR REPLACE TEMPORARY FUNCTION periodiskt(period STRING)
RETURNS BOOLEAN
RETURN coalesce(period IN ('dag', 'vecka', 'varannan_vecka', 'var_tredje_vecka',
  'var_fjarde_vecka', 'manad', 'ar'), FALSE)
