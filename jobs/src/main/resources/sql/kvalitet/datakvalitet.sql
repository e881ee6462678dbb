-- Hur mycket som kontrollerades och träffades, per körning, export och regel (tables.md 4).
-- Varje "listas och räknas" i reglerna är en rad här.

-- Vad en körning tog av en export: det som reglerna på filer och rader såg på.
-- Rader räknas också i en fil som avvisades efter att den lästs; tomma rader kontrolleras inte.
WITH omfang AS (
  SELECT korning_id, export, count(*) AS filer, sum(rader_in - tomma) AS rader
  FROM leveranser
  GROUP BY korning_id, export
),
pa_filer AS (
  SELECT korning_id, export, 'avvisad-fil' AS regel, CAST(status = 'avvisad' AS INT) AS antal
  FROM leveranser
  UNION ALL
  SELECT korning_id, export, regel, 1
  FROM leveranser
  WHERE status = 'avvisad'
),
-- En varning räknas en gång per fält; en rad kan ha samma varning i flera fält.
pa_rader AS (
  SELECT korning_id, export, 'avvisad-rad' AS regel, 'fel' AS allvar, avvisade AS antal
  FROM leveranser
  UNION ALL
  -- Varje skäl för sig; en rad med flera skäl räknas i vart och ett.
  SELECT l.korning_id, l.export, s.regel, 'fel', s.antal
  FROM leveranser l
  LATERAL VIEW explode(l.avvisningsskal) s AS regel, antal
  UNION ALL
  SELECT korning_id, export, 'dubblett', 'upplysning', dubbletter
  FROM leveranser
  UNION ALL
  SELECT l.korning_id, l.export, v.regel, 'varning', v.antal
  FROM leveranser l
  LATERAL VIEW explode(l.varningar) v AS regel, antal
),
-- Beslut vars beviljade tid inte kan räknas (regel 8). De gissas aldrig.
i_beslut AS (
  SELECT leverans_id, 'ej-berakningsbar' AS regel, 'varning' AS allvar,
    berakning = 'ej_berakningsbar' AS traff
  FROM beslut
  WHERE berakning <> 'avslag'
  UNION ALL
  SELECT leverans_id, 'okand-tidsenhet', 'varning', berakning = 'okand_tidsenhet'
  FROM beslut
  WHERE berakning <> 'avslag'
  UNION ALL
  -- FTJ och RFTJ redovisas inte (tables.md 1).
  SELECT leverans_id, 'ej-redovisat-lagrum', 'upplysning', redovisat_lagrum(lagrum) IS NULL
  FROM beslut
),
-- Utförda besök som räknas, med leveransen de kom med.
raknade AS (
  SELECT u.leverans_id, t.besok_id, max(t.kapad) AS kapad, max(t.utan_slut) AS utan_slut
  FROM utford_tid t
  JOIN utfort_besok u ON u.besok_id = t.besok_id
  WHERE utford(t.status)
  GROUP BY u.leverans_id, t.besok_id
),
i_besok AS (
  -- Besökets lagrum är dess eget, annars insatsens.
  SELECT u.leverans_id, 'ej-redovisat-lagrum' AS regel, 'upplysning' AS allvar,
    redovisat_lagrum(coalesce(u.lagrum, i.lagrum, 'SoL')) IS NULL AS traff
  FROM utfort_besok u
  LEFT JOIN insats i ON i.insats_id = u.insats_id
  UNION ALL
  -- Utförda besök utan slut räknas med sin planerade tid när de är gamla nog (regel 5), och besök
  -- slutar i förtid om personalen började hos nästa (regel 3).
  SELECT r.leverans_id, s.regel, 'varning', s.traff
  FROM raknade r
  LATERAL VIEW stack(2, 'besok-utan-slut', utan_slut, 'kapat-besok', kapad) s AS regel, traff
  UNION ALL
  -- Tidregistrering där en annan källa gäller, eller som den redan har (design 4).
  SELECT t.leverans_id, 'annan-kalla-galler', 'upplysning', u.besok_id IS NULL
  FROM tidregistrering t
  LEFT JOIN utfort_besok u
    ON u.besok_id = concat('tidreg:', t.rapporterande_system, ':', t.externt_id)
),
-- Ekonomiskt bistånd (regel 12): utbetalningar som inte leder till någon tjänst, månader som inte
-- står på utbetalningen, och sådana som det andra systemet svarar för.
i_bistand AS (
  SELECT u.leverans_id, s.regel, s.allvar, s.traff
  FROM eb_utbetalning u
  LATERAL VIEW stack(3,
    'okand-tjanst', 'varning', u.slag = 'okand_tjanst',
    'harledd-manad', 'upplysning', u.slag = 'ekonomiskt_bistand' AND u.manad_kalla <> 'angiven',
    'annat-system-galler', 'upplysning', u.slag = 'ekonomiskt_bistand' AND NOT u.raknas
  ) s AS regel, allvar, traff
  UNION ALL
  SELECT leverans_id, 'okand-tjanst', 'varning', slag = 'okand_tjanst'
  FROM eb_beslut
  UNION ALL
  SELECT leverans_id, 'okant-forsorjningshinder', 'varning',
    forsorjningshinder = 'okand' OR coalesce(forsorjningshinder_medsokande = 'okand', FALSE)
  FROM eb_beslut
  WHERE slag = 'ekonomiskt_bistand'
),
i_modellen AS (
  SELECT * FROM i_beslut
  UNION ALL
  SELECT * FROM i_besok
  UNION ALL
  SELECT * FROM i_bistand
)
SELECT
  p.korning_id AS korning,
  p.export,
  p.regel,
  'fel' AS allvar,
  max(o.filer) AS kontrollerade,
  sum(p.antal) AS traffar
FROM pa_filer p
JOIN omfang o ON o.korning_id = p.korning_id AND o.export = p.export
GROUP BY p.korning_id, p.export, p.regel
UNION ALL
SELECT p.korning_id, p.export, p.regel, p.allvar, max(o.rader), sum(p.antal)
FROM pa_rader p
JOIN omfang o ON o.korning_id = p.korning_id AND o.export = p.export
GROUP BY p.korning_id, p.export, p.regel, p.allvar
UNION ALL
SELECT k.korning_id, l.export, m.regel, m.allvar, count(*), count_if(m.traff)
FROM i_modellen m
JOIN leveranser l ON l.leverans_id = m.leverans_id
CROSS JOIN denna_korning k
GROUP BY k.korning_id, l.export, m.regel, m.allvar
