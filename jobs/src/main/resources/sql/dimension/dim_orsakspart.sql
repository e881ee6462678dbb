-- Vem orsaken till ett inställt besök ligger hos (tables.md 2).
SELECT kod, text AS benamning, ordning
FROM koder_orsakspart
UNION ALL
SELECT 'okand', 'Okänt', 1000
