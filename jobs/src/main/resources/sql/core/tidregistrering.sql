-- Besök ur exporter från tidregistrering (TES, Phoniro): en rad per registrering hos en brukare.
-- Kringtid, paus och restid är inga besök.
WITH alla AS (
  SELECT *, 'tes' AS kallsystem FROM tes_besok
  UNION ALL
  SELECT *, 'phoniro' FROM phoniro_besok
)
SELECT
  a.externt_id,
  a.rapporterande_system,
  a.person_id,
  a.person_fodelsemanad,
  a.person_kon,
  a.person_forskning,
  a.personal_id,
  a.utforarenhet,
  a.lagrum,
  a.insatskategori,
  a.insats,
  a.planerat_besok_id,
  a.start_tid,
  a.slut_tid,
  a.ursprunglig_start,
  a.ursprunglig_slut,
  a.status,
  a.installd_minuter,
  a.installd_orsak,
  a.dubbelbemanning,
  a.kvittens_start,
  a.kvittens_slut,
  a.godkand,
  a.kallsystem,
  a.leverans_id,
  a.rad
FROM alla a
LEFT JOIN koder_aktivitetstyp k ON k.kod = a.aktivitetstyp
WHERE a.person_id IS NOT NULL
  AND coalesce(k.kundtid, 'ja') = 'ja'
