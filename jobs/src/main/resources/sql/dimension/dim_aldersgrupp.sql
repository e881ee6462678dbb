-- Åldersgrupper, och samtliga i tabeller som har den nivån (tables.md 1).
SELECT kod, text AS benamning, ordning
FROM koder_aldersgrupp
UNION ALL
SELECT 'samtliga', 'Samtliga', 0
