-- Vems siffra det är: enheten som ansvarar för personen den dagen, annars den besökande enheten
-- (tables.md regel 4). Personer med skyddade uppgifter räknas bland dem utan enhet, om inte
-- konfigurationen säger annat (tables.md 5, Disclosure).
CREATE OR REPLACE TEMPORARY FUNCTION fordelad_enhet(
  skyddad BOOLEAN, skyddade_pa_enhet BOOLEAN, ansvarig STRING, besokande STRING)
RETURNS STRING
RETURN CASE
  WHEN skyddad AND NOT skyddade_pa_enhet THEN '(ej fördelad)'
  ELSE coalesce(ansvarig, besokande, '(ej fördelad)')
END
