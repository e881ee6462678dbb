-- Rapporterade besök med den insatsgrupp de räknas i: verkställighetens, annars besökets egen
-- (tables.md regel 7). Lagrummet är besökets, annars verkställighetens, annars SoL.
-- Besök enligt FTJ och RFTJ har inget redovisat lagrum och är inte med.
SELECT
  u.besok_id,
  u.person_id,
  u.personal_id,
  u.besokande_enhet,
  redovisat_lagrum(coalesce(u.lagrum, i.lagrum, 'SoL')) AS lagrum,
  coalesce(
    i.insatsgrupp,
    k.insatsgrupp,
    CASE WHEN u.insatskategori IS NULL THEN 'hemtjanst' ELSE 'ovrigt' END) AS insatsgrupp,
  u.start,
  u.slut,
  u.status,
  u.status IN ('utford', 'utford_andrad') AND u.slut IS NOT NULL AS har_tid,
  u.dubbelbemanning,
  u.planerat_besok_id,
  u.kallsystem
FROM utfort_besok u
LEFT JOIN insats i ON i.insats_id = u.insats_id
LEFT JOIN koder_insats k ON k.kod = u.insatskategori
WHERE redovisat_lagrum(coalesce(u.lagrum, i.lagrum, 'SoL')) IS NOT NULL
