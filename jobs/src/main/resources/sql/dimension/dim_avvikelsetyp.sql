-- Slag (tables.md 2).
SELECT kod, text AS benamning, ordning
FROM koder_avvikelsetyp
