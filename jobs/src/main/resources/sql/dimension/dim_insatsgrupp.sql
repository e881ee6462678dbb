-- Insatsgrupper (tables.md regel 7). En grupp som bara hemmets insatslista har står sist.
SELECT kod, text AS benamning, ordning
FROM koder_insatsgrupp
UNION ALL
SELECT DISTINCT i.insatsgrupp, i.insatsgrupp, 1000
FROM koder_insats i
LEFT ANTI JOIN koder_insatsgrupp g ON g.kod = i.insatsgrupp
