-- Kön. Kodlistans T är källornas sätt att skriva samtliga (tables.md 1).
SELECT CASE kod WHEN 'T' THEN 'samtliga' ELSE kod END AS kod, text AS benamning, ordning
FROM koder_kon
