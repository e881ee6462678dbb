-- Vad varje indikator betyder (tables.md 5, Indicator catalogue).
SELECT
  k.*,
  CAST(row_number() OVER (
    ORDER BY coalesce(m.ordning, 1000), k.delomrade NULLS LAST, k.namn, k.indikator) AS INT) AS ordning
FROM indikatorkatalog k
LEFT JOIN koder_effektmal m ON m.kod = k.effektmal
