-- Perioder som är med i bistand_overlevnad, i varje grupp som de hör till: vuxna vid start vars
-- start är känd (tables.md regel 13).
SELECT
  year(s.start) AS kohort,
  g.grupp,
  s.person_id,
  s.start,
  s.langd,
  s.avslutad
FROM bistand_spell s
LATERAL VIEW explode(bistandsgrupper(
  s.kon, s.aldersgrupp, s.hushallstyp, s.forsorjningshinder, s.med_barn)) g AS grupp
WHERE s.vuxen AND NOT s.vanstertrunkerad
