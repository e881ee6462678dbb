-- The cells: sums in seconds and counts, NULL where no source can say, and why.
CREATE TABLE cell AS
SELECT
  manad, enhet, grupp AS insatsgrupp, lagrum, malgrupp, aldersgrupp, kon,
  bool_or(kalla = 'lifecare') AS har_lifecare, bool_or(kalla = 'procapita') AS har_procapita,
  count(DISTINCT person) FILTER (varde > 0 AND matt IN (
    'beviljade_timmar', 'planerade_timmar', 'planerade_personaltimmar', 'personaltimmar'))
    AS antal_brukare,
  count(DISTINCT person) FILTER (varde > 0 AND matt = 'utforda_timmar_utan_beviljad')
    AS brukare_utan_beviljad
FROM person_cell
GROUP BY ALL;

CREATE TABLE cellsumma AS
SELECT manad, enhet, grupp AS insatsgrupp, lagrum, malgrupp, aldersgrupp, kon, matt,
  sum(varde)::BIGINT AS varde
FROM person_cell
GROUP BY ALL;

-- Whether each system has ever said what was ordered.
CREATE TABLE bestallning_levererad AS
SELECT
  EXISTS (SELECT 1 FROM orderedservice) OR EXISTS (SELECT 1 FROM serviceperiod) AS lifecare,
  EXISTS (SELECT 1 FROM pc_bestallning) AS procapita;

CREATE TABLE brist AS
-- bestallda_timmar stands before the others in the table, so also here.
SELECT c.* EXCLUDE (antal_brukare, brukare_utan_beviljad), 0 AS nr, 'bestallda_timmar' AS matt,
  CASE WHEN (har_lifecare AND b.lifecare) OR (har_procapita AND b.procapita)
    THEN 'delvis_ej_levererad' ELSE 'ej_levererad' END AS skal
FROM cell AS c, bestallning_levererad AS b
WHERE (har_lifecare AND NOT b.lifecare) OR (har_procapita AND NOT b.procapita)
UNION ALL
SELECT c.* EXCLUDE (antal_brukare, brukare_utan_beviljad), f.nr, f.matt,
  CASE WHEN har_lifecare THEN 'delvis_finns_ej_i_procapita' ELSE 'finns_ej_i_procapita' END
FROM cell AS c, finns_ej AS f
WHERE har_procapita;

CREATE MACRO varde(vilket, varden, tomma) AS
  CASE WHEN NOT coalesce(list_contains(tomma, vilket), FALSE) THEN coalesce(varden[vilket], 0) END;

-- Measures of a cell in the published table's order; hours in seconds.
CREATE TABLE svar AS
WITH okant AS (
  SELECT manad, enhet, insatsgrupp, lagrum, malgrupp, aldersgrupp, kon,
    string_agg(matt || '=' || skal, ';' ORDER BY nr) AS saknas,
    list(matt) FILTER (NOT starts_with(skal, 'delvis_')) AS tomma
  FROM brist
  GROUP BY ALL),
bred AS (
  SELECT manad, enhet, insatsgrupp, lagrum, malgrupp, aldersgrupp, kon,
    map_from_entries(list((matt, varde))) AS v
  FROM cellsumma
  GROUP BY ALL)
SELECT
  c.manad, c.enhet, c.insatsgrupp, c.lagrum, c.malgrupp, c.aldersgrupp, c.kon,
  c.antal_brukare,
  varde('beviljade_timmar', b.v, o.tomma) AS beviljade_timmar,
  varde('beviljade_timmar_narvaro', b.v, o.tomma) AS beviljade_timmar_narvaro,
  varde('bestallda_timmar', b.v, o.tomma) AS bestallda_timmar,
  varde('planerade_timmar', b.v, o.tomma) AS planerade_timmar,
  varde('planerade_timmar_ursprungliga', b.v, o.tomma) AS planerade_timmar_ursprungliga,
  varde('planerade_personaltimmar', b.v, o.tomma) AS planerade_personaltimmar,
  varde('utforda_timmar', b.v, o.tomma) AS utforda_timmar,
  varde('utforda_timmar_ursprungliga', b.v, o.tomma) AS utforda_timmar_ursprungliga,
  varde('personaltimmar', b.v, o.tomma) AS personaltimmar,
  varde('utforda_i_plan_timmar', b.v, o.tomma) AS utforda_i_plan_timmar,
  varde('oplanerade_timmar', b.v, o.tomma) AS oplanerade_timmar,
  varde('planfoljsam_timmar', b.v, o.tomma) AS planfoljsam_timmar,
  varde('utforda_timmar_utan_beviljad', b.v, o.tomma) AS utforda_timmar_utan_beviljad,
  c.brukare_utan_beviljad,
  varde('installda_timmar', b.v, o.tomma) AS installda_timmar,
  varde('avbojda_timmar', b.v, o.tomma) AS avbojda_timmar,
  varde('planerade_besok', b.v, o.tomma) AS planerade_besok,
  varde('utforda_besok', b.v, o.tomma) AS utforda_besok,
  varde('oplanerade_besok', b.v, o.tomma) AS oplanerade_besok,
  varde('installda_besok', b.v, o.tomma) AS installda_besok,
  varde('avbojda_besok', b.v, o.tomma) AS avbojda_besok,
  varde('ej_rapporterade_besok', b.v, o.tomma) AS ej_rapporterade_besok,
  varde('besok_i_tid', b.v, o.tomma) AS besok_i_tid,
  varde('digitala_besok', b.v, o.tomma) AS digitala_besok,
  varde('manuella_besok', b.v, o.tomma) AS manuella_besok,
  varde('andrade_besok', b.v, o.tomma) AS andrade_besok,
  varde('ej_godkanda_timmar', b.v, o.tomma) AS ej_godkanda_timmar,
  o.saknas
FROM cell AS c
JOIN bred AS b USING (manad, enhet, insatsgrupp, lagrum, malgrupp, aldersgrupp, kon)
LEFT JOIN okant AS o USING (manad, enhet, insatsgrupp, lagrum, malgrupp, aldersgrupp, kon);
