-- Personer med ekonomiskt bistånd per biståndsmånad; en person är i en rad.
SELECT
  bistandsmanad,
  roll,
  kon,
  aldersgrupp,
  forsorjningshinder,
  hushallstyp,
  count(*) AS personer
FROM bistandsmanad
GROUP BY bistandsmanad, roll, kon, aldersgrupp, forsorjningshinder, hushallstyp
