-- Beviljade, planerade och utförda timmar per månad, enhet, insatsgrupp, lagrum, målgrupp,
-- åldersgrupp och kön. Allt är summor över personer; persontal får inte summeras.
-- Ett mått som källsystemet inte kan ge är NULL, aldrig 0, och saknas säger varför.
WITH levererat AS (
  SELECT
    coalesce(max(kallsystem <> 'procapita'), FALSE) AS lifecare,
    coalesce(max(kallsystem = 'procapita'), FALSE) AS procapita
  FROM bestallning
),
summor AS (
  SELECT
    manad,
    enhet,
    insatsgrupp,
    lagrum,
    malgrupp,
    aldersgrupp,
    kon,
    max(har_lifecare) AS har_lifecare,
    max(har_procapita) AS har_procapita,
    -- Personer med minst en beviljad, planerad eller utförd sekund i raden (regel 15).
    count(DISTINCT CASE
      WHEN beviljad_sek > 0 OR planerad_sek > 0 OR planerad_personal_sek > 0 OR personaltid_sek > 0
      THEN person_id
    END) AS antal_brukare,
    count(DISTINCT CASE WHEN utan_beviljad_sek > 0 THEN person_id END) AS brukare_utan_beviljad,
    sum(beviljad_sek) AS beviljad_sek,
    sum(narvaro_sek) AS narvaro_sek,
    sum(bestalld_sek) AS bestalld_sek,
    sum(planerad_sek) AS planerad_sek,
    sum(planerad_ursprunglig_sek) AS planerad_ursprunglig_sek,
    sum(planerad_personal_sek) AS planerad_personal_sek,
    sum(utford_sek) AS utford_sek,
    sum(utford_ursprunglig_sek) AS utford_ursprunglig_sek,
    sum(personaltid_sek) AS personaltid_sek,
    sum(i_plan_sek) AS i_plan_sek,
    sum(oplanerad_sek) AS oplanerad_sek,
    sum(planfoljsam_sek) AS planfoljsam_sek,
    sum(utan_beviljad_sek) AS utan_beviljad_sek,
    sum(installd_sek) AS installd_sek,
    sum(avbojd_sek) AS avbojd_sek,
    sum(planerade_besok) AS planerade_besok,
    sum(utforda_besok) AS utforda_besok,
    sum(oplanerade_besok) AS oplanerade_besok,
    sum(installda_besok) AS installda_besok,
    sum(avbojda_besok) AS avbojda_besok,
    sum(ej_rapporterade_besok) AS ej_rapporterade_besok,
    sum(besok_i_tid) AS besok_i_tid,
    sum(digitala_besok) AS digitala_besok,
    sum(manuella_besok) AS manuella_besok,
    sum(andrade_besok) AS andrade_besok,
    sum(ej_godkand_sek) AS ej_godkand_sek
  FROM person_manad
  GROUP BY manad, enhet, insatsgrupp, lagrum, malgrupp, aldersgrupp, kon
),
med_leverans AS (
  SELECT
    s.*,
    s.har_lifecare AND l.lifecare OR s.har_procapita AND l.procapita AS har_bestallt,
    s.har_lifecare AND NOT l.lifecare OR s.har_procapita AND NOT l.procapita AS saknar_bestallt
  FROM summor s
  CROSS JOIN levererat l
)
SELECT
  s.manad,
  s.enhet,
  coalesce(e.enhet_version, concat(s.enhet, '@1900-01-01')) AS enhet_version,
  s.insatsgrupp,
  s.lagrum,
  s.malgrupp,
  s.aldersgrupp,
  s.kon,
  s.antal_brukare,
  timmar(s.beviljad_sek) AS beviljade_timmar,
  timmar(s.narvaro_sek) AS beviljade_timmar_narvaro,
  CASE WHEN s.har_bestallt THEN timmar(s.bestalld_sek) END AS bestallda_timmar,
  CASE WHEN s.har_lifecare THEN timmar(s.planerad_sek) END AS planerade_timmar,
  CASE WHEN s.har_lifecare THEN timmar(s.planerad_ursprunglig_sek) END
    AS planerade_timmar_ursprungliga,
  CASE WHEN s.har_lifecare THEN timmar(s.planerad_personal_sek) END AS planerade_personaltimmar,
  timmar(s.utford_sek) AS utforda_timmar,
  CASE WHEN s.har_lifecare THEN timmar(s.utford_ursprunglig_sek) END AS utforda_timmar_ursprungliga,
  timmar(s.personaltid_sek) AS personaltimmar,
  CASE WHEN s.har_lifecare THEN timmar(s.i_plan_sek) END AS utforda_i_plan_timmar,
  CASE WHEN s.har_lifecare THEN timmar(s.oplanerad_sek) END AS oplanerade_timmar,
  CASE WHEN s.har_lifecare THEN timmar(s.planfoljsam_sek) END AS planfoljsam_timmar,
  timmar(s.utan_beviljad_sek) AS utforda_timmar_utan_beviljad,
  s.brukare_utan_beviljad,
  CASE WHEN s.har_lifecare THEN timmar(s.installd_sek) END AS installda_timmar,
  CASE WHEN s.har_lifecare THEN timmar(s.avbojd_sek) END AS avbojda_timmar,
  CASE WHEN s.har_lifecare THEN s.planerade_besok END AS planerade_besok,
  s.utforda_besok,
  CASE WHEN s.har_lifecare THEN s.oplanerade_besok END AS oplanerade_besok,
  s.installda_besok,
  s.avbojda_besok,
  CASE WHEN s.har_lifecare THEN s.ej_rapporterade_besok END AS ej_rapporterade_besok,
  CASE WHEN s.har_lifecare THEN s.besok_i_tid END AS besok_i_tid,
  s.digitala_besok,
  CASE WHEN s.har_lifecare THEN s.manuella_besok END AS manuella_besok,
  s.andrade_besok,
  CASE WHEN s.har_lifecare THEN timmar(s.ej_godkand_sek) END AS ej_godkanda_timmar,
  nullif(concat_ws(';',
    CASE
      WHEN s.saknar_bestallt AND s.har_bestallt THEN 'bestallda_timmar=delvis_ej_levererad'
      WHEN s.saknar_bestallt THEN 'bestallda_timmar=ej_levererad'
    END,
    CASE WHEN s.har_procapita THEN saknas_i_procapita(s.har_lifecare) END), '') AS saknas
FROM med_leverans s
LEFT JOIN enhet_manad e ON e.enhet = s.enhet AND e.manad = s.manad
