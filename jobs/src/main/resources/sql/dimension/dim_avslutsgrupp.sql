-- Avslutsgrupper (tables.md 3).
SELECT kod, text AS benamning, ordning
FROM koder_avslutsgrupp
