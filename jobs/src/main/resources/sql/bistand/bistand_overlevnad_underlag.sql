-- Perioder som är med i bistand_overlevnad, i varje grupp som de hör till: vuxna vid start vars
-- start är känd (tables.md regel 13).
WITH grupperade AS (
  SELECT
    year(start) AS kohort,
    bistandsgrupper(kon, aldersgrupp, hushallstyp, forsorjningshinder, med_barn) AS grupper,
    person_id,
    start,
    langd,
    avslutad
  FROM bistand_spell
  WHERE vuxen AND NOT vanstertrunkerad
)
SELECT kohort, explode(grupper) AS grupp, person_id, start, langd, avslutad
FROM grupperade
