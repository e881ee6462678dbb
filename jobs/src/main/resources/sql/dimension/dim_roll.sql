-- Roller (tables.md 3).
SELECT kod, text AS benamning, ordning
FROM koder_roll
UNION ALL
SELECT 'samtliga', 'Samtliga', 0
