-- Grupperna i bistand_varaktighet och bistand_overlevnad: alla, och en för varje indelning
-- (tables.md 3). Vård och omsorgs åldersgrupper är inte med.
SELECT 'alla' AS kod, 'Alla' AS benamning, 0 AS ordning
UNION ALL
SELECT concat('kon=', kod), text, 100 + ordning
FROM koder_kon
WHERE kod <> 'T'
UNION ALL
SELECT concat('aldersgrupp=', kod), text, 200 + ordning
FROM koder_aldersgrupp
WHERE kod NOT IN ('0-64', '65-79', '80+')
UNION ALL
SELECT concat('hushallstyp=', kod), text, 300 + ordning
FROM koder_hushallstyp
UNION ALL
SELECT concat('forsorjningshinder=', kod), text, 400 + ordning
FROM koder_forsorjningshindergrupp
UNION ALL
SELECT 'forsorjningshinder=okand', 'Okänd text', 499
UNION ALL
SELECT 'med_barn=ja', 'Hushåll med barn', 501
UNION ALL
SELECT 'med_barn=nej', 'Hushåll utan barn', 502
