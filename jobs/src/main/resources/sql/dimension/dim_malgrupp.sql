-- Målgrupper, och samtliga i tabeller som har den nivån (tables.md 1).
SELECT kod, text AS benamning, ordning
FROM koder_malgrupp
UNION ALL
SELECT 'samtliga', 'Samtliga', 0
