-- Allt som räknas av en person i en månad, per enhet, insatsgrupp och lagrum. Publicerade tabeller
-- summerar härifrån; här avrundas inget, för alla delar är hela sekunder.
WITH delar AS (
  SELECT
    manad, person_id, enhet, insatsgrupp, lagrum, kallsystem,
    named_struct(
      'beviljad_sek', beviljad_sek,
      'narvaro_sek', beviljad_narvaro_sek,
      'bestalld_sek', bestalld_sek) AS b,
    NULL AS p,
    NULL AS u
  FROM beviljad_tid
  UNION ALL
  SELECT
    manad, person_id, enhet, insatsgrupp, lagrum, kallsystem,
    NULL,
    named_struct(
      'kundtid_sek', kundtid_sek,
      'ursprunglig_sek', kundtid_ursprunglig_sek,
      'personal_sek', personaltid_sek,
      'planfoljsam_sek', planfoljsam_sek,
      'besok', antal_besok,
      'ej_rapporterad', utfall = 'ej_rapporterad'),
    NULL
  FROM planerad_tid
  UNION ALL
  SELECT
    manad, person_id, enhet, insatsgrupp, lagrum, kallsystem,
    NULL,
    NULL,
    named_struct(
      'kundtid_sek', kundtid_sek,
      'ursprunglig_sek', kundtid_ursprunglig_sek,
      'personal_sek', personaltid_sek,
      'bortfall_sek', bortfall_sek,
      'besok', antal_besok,
      'status', status,
      -- Vad ProCapita inte kan säga räknas inte in i det som andra källor säger.
      'kand', kallsystem <> 'procapita',
      'utford', utford(status),
      'har_plan', har_plan,
      'i_tid', i_tid,
      'digital', digital,
      'manuell', manuell,
      'ej_godkand', ej_godkand)
  FROM utford_tid
),
summor AS (
  SELECT
    manad,
    person_id,
    enhet,
    insatsgrupp,
    lagrum,
    max(kallsystem <> 'procapita') AS har_lifecare,
    max(kallsystem = 'procapita') AS har_procapita,
    coalesce(sum(b.beviljad_sek), 0) AS beviljad_sek,
    coalesce(sum(b.narvaro_sek), 0) AS narvaro_sek,
    coalesce(sum(b.bestalld_sek), 0) AS bestalld_sek,
    coalesce(sum(p.kundtid_sek), 0) AS planerad_sek,
    coalesce(sum(p.ursprunglig_sek), 0) AS planerad_ursprunglig_sek,
    coalesce(sum(p.personal_sek), 0) AS planerad_personal_sek,
    coalesce(sum(p.planfoljsam_sek), 0) AS planfoljsam_sek,
    coalesce(sum(u.kundtid_sek), 0) AS utford_sek,
    coalesce(sum(u.ursprunglig_sek) FILTER (WHERE u.kand), 0) AS utford_ursprunglig_sek,
    coalesce(sum(u.personal_sek), 0) AS personaltid_sek,
    coalesce(sum(u.kundtid_sek) FILTER (WHERE u.kand AND u.har_plan), 0) AS i_plan_sek,
    coalesce(sum(u.kundtid_sek) FILTER (WHERE u.kand AND NOT u.har_plan), 0) AS oplanerad_sek,
    coalesce(sum(u.kundtid_sek) FILTER (WHERE u.ej_godkand), 0) AS ej_godkand_sek,
    coalesce(sum(u.bortfall_sek) FILTER (WHERE u.kand AND u.status = 'installd'), 0) AS installd_sek,
    coalesce(sum(u.bortfall_sek) FILTER (WHERE u.kand AND u.status = 'avbojd'), 0) AS avbojd_sek,
    coalesce(sum(p.besok), 0) AS planerade_besok,
    coalesce(sum(p.besok) FILTER (WHERE p.ej_rapporterad), 0) AS ej_rapporterade_besok,
    coalesce(sum(u.besok) FILTER (WHERE u.utford), 0) AS utforda_besok,
    coalesce(sum(u.besok) FILTER (WHERE u.kand AND u.utford AND NOT u.har_plan), 0) AS oplanerade_besok,
    coalesce(sum(u.besok) FILTER (WHERE u.status = 'installd'), 0) AS installda_besok,
    coalesce(sum(u.besok) FILTER (WHERE u.status = 'avbojd'), 0) AS avbojda_besok,
    coalesce(sum(u.besok) FILTER (WHERE u.kand AND u.utford AND u.i_tid), 0) AS besok_i_tid,
    coalesce(sum(u.besok) FILTER (WHERE u.utford AND u.digital), 0) AS digitala_besok,
    coalesce(sum(u.besok) FILTER (WHERE u.kand AND u.utford AND u.manuell), 0) AS manuella_besok,
    coalesce(sum(u.besok) FILTER (WHERE u.status = 'utford_andrad'), 0) AS andrade_besok
  FROM delar
  GROUP BY manad, person_id, enhet, insatsgrupp, lagrum
),
-- Utfört utan beviljad tid (regel 10): personen har ingen beviljad sekund den månaden, i någon
-- enhet, för den insatsgruppen och det lagrummet.
med_beviljad AS (
  SELECT
    *,
    sum(beviljad_sek) OVER (PARTITION BY manad, person_id, insatsgrupp, lagrum) AS beviljad_alls
  FROM summor
)
SELECT
  s.manad,
  s.person_id,
  s.enhet,
  s.insatsgrupp,
  s.lagrum,
  malgrupp(s.lagrum, alder(p.fodelsemanad, s.manad)) AS malgrupp,
  aldersgrupp_vo(alder(p.fodelsemanad, s.manad)) AS aldersgrupp,
  p.kon,
  s.* EXCEPT (manad, person_id, enhet, insatsgrupp, lagrum, beviljad_alls),
  CASE WHEN s.beviljad_alls = 0 THEN s.utford_sek ELSE 0 END AS utan_beviljad_sek
FROM med_beviljad s
JOIN person p ON p.person_id = s.person_id
