-- Ändamål (tables.md 3).
SELECT kod, text AS benamning, ordning
FROM koder_andamal
UNION ALL
SELECT 'bada', 'Försörjningsstöd och livsföring i övrigt', 1000
UNION ALL
SELECT 'okant', 'Okänt', 1001
