-- Effektmålen; kommunen ersätter texterna i koder/effektmal (tables.md 5, Indicator catalogue).
SELECT kod, text AS benamning, ordning
FROM koder_effektmal
