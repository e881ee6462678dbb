-- Egen eller extern regi; okand där ingen källa vet (tables.md 1).
SELECT kod, text AS benamning, ordning
FROM koder_regi
UNION ALL
SELECT 'okand', 'Okänd regi', 1000
