-- Rapporterade besök med lagrum och insatsgrupp (tables.md regel 7): verkställighetens, annars
-- besökets egen. Besök enligt FTJ och RFTJ har inget redovisat lagrum och är inte med.
-- Ett digitalt besök är ett där alla kända insatser är digitala (koder/insats).
WITH insatser AS (
  SELECT e.besok_id, count_if(coalesce(k.digital, 'nej') = 'nej') = 0 AS digitala
  FROM (SELECT besok_id, explode(insatser) AS kod FROM utfort_besok) e
  LEFT JOIN koder_insats k ON k.kod = e.kod
  GROUP BY e.besok_id
),
-- Ett ursprungligt slut före sin start vore ingen tid. Utan slut finns inget att jämföra: greatest
-- hoppar över NULL.
tider AS (
  SELECT
    * EXCEPT (ursprungligt_slut),
    CASE WHEN ursprungligt_slut IS NOT NULL THEN greatest(ursprungligt_slut, ursprunglig_start) END
      AS ursprungligt_slut
  FROM utfort_besok
)
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
  CASE val.utforda_tider WHEN 'ursprungliga' THEN u.ursprunglig_start ELSE u.start END AS start,
  CASE val.utforda_tider WHEN 'ursprungliga' THEN u.ursprungligt_slut ELSE u.slut END AS slut,
  u.ursprunglig_start,
  u.ursprungligt_slut,
  u.status,
  coalesce(k.digital = 'ja' OR d.digitala, FALSE) AS digital,
  u.dubbelbemanning,
  u.planerat_besok_id,
  u.installda_minuter,
  u.orsak,
  u.manuell,
  u.godkand,
  u.kallsystem
FROM tider u
CROSS JOIN konfiguration val
LEFT JOIN insats i ON i.insats_id = u.insats_id
LEFT JOIN koder_insats k ON k.kod = u.insatskategori
LEFT JOIN insatser d ON d.besok_id = u.besok_id
WHERE redovisat_lagrum(coalesce(u.lagrum, i.lagrum, 'SoL')) IS NOT NULL
