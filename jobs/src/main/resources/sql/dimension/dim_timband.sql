-- Timmar i månaden i band, båda gränserna med (tables.md 2).
SELECT kod, text AS benamning, ordning, CAST(fran AS INT) AS fran, CAST(till AS INT) AS till
FROM koder_timband
