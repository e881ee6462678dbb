-- Orsaker (tables.md 2).
SELECT kod, text AS benamning, ordning
FROM koder_ensamhet_orsak
UNION ALL
SELECT 'samtliga', 'Samtliga', 0
