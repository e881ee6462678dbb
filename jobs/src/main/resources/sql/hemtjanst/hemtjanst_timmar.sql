-- Beviljade, planerade och utförda timmar per månad, enhet, insatsgrupp, lagrum, målgrupp,
-- åldersgrupp och kön. Allt är summor över beslut och besök.
-- Ett mått som källsystemet inte kan ge är NULL i dess rader och summeras därför aldrig som 0.
WITH rader AS (
  SELECT
    manad, enhet, insatsgrupp, lagrum, person_id, kallsystem,
    beviljad_sek,
    CASE WHEN kallsystem = 'lifecare' THEN 0 END AS planerad_sek,
    0 AS utford_sek,
    0 AS personaltid_sek,
    CASE WHEN kallsystem = 'lifecare' THEN 0 END AS planerade_besok,
    0 AS utforda_besok,
    0 AS installda_besok,
    0 AS avbojda_besok
  FROM beviljad_tid
  UNION ALL
  SELECT
    manad, enhet, insatsgrupp, lagrum, person_id, kallsystem,
    0, kundtid_sek, 0, 0, antal_besok, 0, 0, 0
  FROM planerad_tid
  UNION ALL
  SELECT
    manad, enhet, insatsgrupp, lagrum, person_id, kallsystem,
    0,
    CASE WHEN kallsystem = 'lifecare' THEN 0 END,
    kundtid_sek,
    personaltid_sek,
    CASE WHEN kallsystem = 'lifecare' THEN 0 END,
    CASE WHEN status IN ('utford', 'utford_andrad') THEN antal_besok ELSE 0 END,
    CASE WHEN status = 'installd' THEN antal_besok ELSE 0 END,
    CASE WHEN status = 'avbojd' THEN antal_besok ELSE 0 END
  FROM utford_tid
),
med_person AS (
  SELECT
    r.*,
    malgrupp(r.lagrum, alder(p.fodelsemanad, r.manad)) AS malgrupp,
    aldersgrupp_vo(alder(p.fodelsemanad, r.manad)) AS aldersgrupp,
    p.kon
  FROM rader r
  JOIN person p ON p.person_id = r.person_id
)
SELECT
  manad,
  enhet,
  insatsgrupp,
  lagrum,
  malgrupp,
  aldersgrupp,
  kon,
  -- Personer med minst en beviljad, planerad eller utförd sekund i raden (regel 15).
  count(DISTINCT CASE
    WHEN beviljad_sek > 0 OR planerad_sek > 0 OR personaltid_sek > 0 THEN person_id
  END) AS antal_brukare,
  timmar(sum(beviljad_sek)) AS beviljade_timmar,
  timmar(sum(planerad_sek)) AS planerade_timmar,
  timmar(sum(utford_sek)) AS utforda_timmar,
  timmar(sum(personaltid_sek)) AS personaltimmar,
  sum(planerade_besok) AS planerade_besok,
  sum(utforda_besok) AS utforda_besok,
  sum(installda_besok) AS installda_besok,
  sum(avbojda_besok) AS avbojda_besok,
  CASE WHEN max(kallsystem = 'procapita') THEN
    CASE WHEN max(kallsystem = 'lifecare')
      THEN 'planerade_timmar=delvis_finns_ej_i_procapita;planerade_besok=delvis_finns_ej_i_procapita'
      ELSE 'planerade_timmar=finns_ej_i_procapita;planerade_besok=finns_ej_i_procapita'
    END
  END AS saknas
FROM med_person
GROUP BY manad, enhet, insatsgrupp, lagrum, malgrupp, aldersgrupp, kon
