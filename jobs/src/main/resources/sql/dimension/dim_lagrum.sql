-- Lagrum som redovisas (tables.md 1).
SELECT kod, text AS benamning, ordning
FROM koder_lagrum
