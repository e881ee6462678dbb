-- De grupper som en person redovisas i: alla, och en för varje indelning (tables.md 3).
CREATE OR REPLACE TEMPORARY FUNCTION bistandsgrupper(
  kon STRING, aldersgrupp STRING, hushallstyp STRING, forsorjningshinder STRING, med_barn BOOLEAN)
RETURNS ARRAY<STRING>
RETURN array(
  'alla',
  concat('kon=', kon),
  concat('aldersgrupp=', aldersgrupp),
  concat('hushallstyp=', hushallstyp),
  concat('forsorjningshinder=', forsorjningshinder),
  CASE WHEN med_barn THEN 'med_barn=ja' ELSE 'med_barn=nej' END)
