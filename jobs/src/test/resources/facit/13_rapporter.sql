-- Reports of every source in one form; planned ones are dropped, and what stands under FTJ or RFTJ.
CREATE MACRO bryt(vilken) AS
  coalesce((SELECT i_dag FROM brytdatum_enhet WHERE i_enhet = vilken),
    (SELECT brytdatum FROM val));

CREATE TABLE rapport_alla AS
WITH kallor AS (
  SELECT
    'lifecare:' || v.rapporterande_system || ':' || v.externt_id AS id, 'lifecare' AS kalla,
    'besok' AS slag, v.person, v.personal, v.start_us, v.slut_us, v.urs_start_us, v.urs_slut_us,
    coalesce(v.lag, e.lag, 'SoL') AS lag, coalesce(e.insats, v.insats) AS gruppkod,
    v.insats AS egen_insats, v.insatser, enhet_lifecare(v.enhet_id::VARCHAR) AS utforande, v.status,
    v.dubbel, v.plan, v.minuter, v.kvittens_start, v.kvittens_slut, v.godkand
  FROM reportedvisit AS v
  LEFT JOIN execution AS e ON e.id = v.verkst
  UNION ALL
  SELECT
    'tidreg:' || t.rapporterande_system || ':' || t.externt_id, 'lifecare', 'tidreg', t.person,
    t.personal, t.start_us, t.slut_us, t.urs_start_us, t.urs_slut_us, coalesce(t.lag, 'SoL'),
    t.insats, t.insats, CASE WHEN tom(t.typ) IS NULL THEN [] ELSE [t.typ] END,
    coalesce(u.enhet, 'tidreg:' || t.utforarenhet), t.status, t.dubbel, t.plan, t.minuter,
    t.kvittens_start, t.kvittens_slut, t.godkand
  FROM tidreg AS t
  LEFT JOIN tidreg_enhet AS u ON u.namn = t.utforarenhet
  WHERE t.person IS NOT NULL AND coalesce(t.aktivitet, 'besok') = 'besok'
    -- The same id with the same system is the visit that Lifecare has.
    AND NOT EXISTS (
      SELECT 1 FROM reportedvisit AS v
      WHERE v.rapporterande_system = t.rapporterande_system AND v.externt_id = t.externt_id)
  UNION ALL
  SELECT
    'procapita:' || p.rad, 'procapita', 'procapita', p.person, p.personal, p.start_us, p.slut_us,
    NULL, NULL, p.lag, p.insats, p.insats, CASE WHEN p.insats_text IS NULL THEN [] ELSE [p.insats_text] END,
    enhet_procapita(p.utforare), p.status, p.dubbel, NULL, NULL, NULL, NULL, NULL
  FROM pc_utford AS p
  -- Identical visits in both systems count once.
  WHERE NOT EXISTS (
    SELECT 1 FROM reportedvisit AS v
    WHERE v.person = p.person AND v.start_us = p.start_us
      AND v.personal IS NOT DISTINCT FROM p.personal)
  UNION ALL
  SELECT
    'lifecare:manad:' || s.id, 'lifecare', 'manad', s.person, s.personal, s.start_us, s.slut_us, NULL,
    NULL, 'SoL', s.insats, s.insats, CASE WHEN tom(s.typ) IS NULL THEN [] ELSE [s.typ] END,
    enhet_organisation(s.enhet_id, s.enhet_namn), 'utford', coalesce(s.dubbel, FALSE), NULL, NULL,
    NULL, NULL, NULL
  FROM executedservice AS s
  WHERE NOT coalesce(s.installd, FALSE) AND s.besok IS NULL),
-- Which times are in force.
gallande AS (
  SELECT
    k.* EXCLUDE (start_us, slut_us),
    CASE WHEN o.o THEN coalesce(urs_start_us, start_us) ELSE start_us END AS start_us,
    CASE WHEN o.o AND slut_us IS NOT NULL
      THEN greatest(coalesce(urs_start_us, start_us), coalesce(urs_slut_us, slut_us))
      ELSE slut_us END AS slut_us
  FROM kallor AS k, (SELECT ursprungliga_tider AS o FROM val) AS o)
SELECT
  g.*, lokal_dag(g.start_us) AS datum, redovisat(g.lag) AS lagrum,
  CASE WHEN g.gruppkod IS NULL THEN 'hemtjanst' ELSE coalesce(k.insatsgrupp, 'ovrigt') END AS grupp,
  coalesce(i.digital, FALSE) OR (
    len(list_filter(g.insatser, lambda t: t IS NOT NULL)) > 0
    AND NOT EXISTS (
      SELECT 1
      FROM (SELECT unnest(g.insatser) AS t) AS en
      WHERE t IS NOT NULL AND kod('insats', t) NOT IN (SELECT kod FROM insatskod WHERE digital)))
    AS digital
FROM gallande AS g
LEFT JOIN insatskod AS k ON k.kod = g.gruppkod
LEFT JOIN insatskod AS i ON i.kod = g.egen_insats
WHERE coalesce(g.status, 'okand') <> 'planerad';

-- Which source counts: time registration where its unit reported nothing in Lifecare that month.
CREATE TABLE rapport AS
WITH rapporterar AS (
  SELECT DISTINCT utforande, date_trunc('month', datum) AS manad FROM rapport_alla WHERE slag = 'besok'),
valda AS (
  SELECT r.*, coalesce(
    (SELECT min(k.kalla) FROM kallval AS k
     WHERE k.enhet = r.utforande AND r.datum BETWEEN k.fran AND k.till),
    CASE WHEN r.slag = 'tidreg' AND q.utforande IS NULL THEN 'tidregistrering'
      ELSE 'rapporterade_besok' END) AS vald
  FROM rapport_alla AS r
  LEFT JOIN rapporterar AS q
    ON q.utforande = r.utforande AND q.manad = date_trunc('month', r.datum))
SELECT * EXCLUDE (vald)
FROM valda
WHERE lagrum IS NOT NULL
  AND CASE slag
    WHEN 'tidreg' THEN vald = 'tidregistrering'
    WHEN 'besok' THEN vald = 'rapporterade_besok'
    ELSE TRUE
  END
  -- ProCapita counts to the day before the cut-over, all else from it.
  AND CASE
    WHEN bryt(utforande) IS NULL THEN TRUE
    WHEN kalla = 'procapita' THEN datum < bryt(utforande)
    ELSE datum >= bryt(utforande)
  END;

DELETE FROM plan WHERE bryt(utforande) IS NOT NULL AND datum < bryt(utforande);
