-- Försörjningshinder (tables.md 3).
SELECT kod, text AS benamning, ordning
FROM koder_forsorjningshindergrupp
UNION ALL
-- En text som listan inte känner.
SELECT 'okand', 'Okänd text', 1000
