-- Utbetalt ekonomiskt bistånd efter när det betalades och vilken månad det avser: stämmer mot
-- ekonomisystemet.
SELECT
  CAST(trunc(utbetalningsdatum, 'MM') AS DATE) AS utbetalningsmanad,
  bistandsmanad,
  andamal,
  CAST(sum(utbetalt) AS DECIMAL(18,2)) AS utbetalt,
  CAST(sum(makulerat) AS DECIMAL(18,2)) AS makulerat,
  CAST(sum(aterkrav) AS DECIMAL(18,2)) AS aterkrav,
  count_if(utbetalt > 0) AS antal
FROM eb_utbetalning
WHERE slag = 'ekonomiskt_bistand' AND raknas
GROUP BY 1, bistandsmanad, andamal
