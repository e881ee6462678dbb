-- Orsaker till inställda och avböjda besök (tables.md 2).
SELECT kod, text AS benamning, ordning
FROM koder_installd_orsak
UNION ALL
SELECT 'okand', 'Okänd orsak', 1000
UNION ALL
SELECT 'uppgift_saknas', 'Uppgift saknas', 1001
