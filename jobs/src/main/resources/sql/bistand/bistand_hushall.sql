-- Hushåll med ekonomiskt bistånd och deras kronor per biståndsmånad. Raderna överlappar inte.
-- En månad vars summa inte är större än 0 är 0 hushåll, men dess kronor är med: allt ska stämma
-- mot filen.
SELECT
  bistandsmanad,
  hushallstyp,
  CASE WHEN antal_barn >= 3 THEN '3+' ELSE CAST(antal_barn AS STRING) END AS barn,
  forsorjningshinder AS forsorjningshinder_sokande,
  andamal,
  count_if(ar_bistand) AS hushall,
  CAST(sum(belopp) AS DECIMAL(18,2)) AS belopp
FROM eb_hushallsmanad
GROUP BY bistandsmanad, hushallstyp, 3, forsorjningshinder, andamal
