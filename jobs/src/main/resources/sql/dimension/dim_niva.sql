-- Nivåer som en siffra är räknad på (tables.md 2).
SELECT kod, text AS benamning, ordning
FROM koder_niva
