-- Decisions of both laws and both systems in one form. slag keeps ids of different lists apart.
CREATE TABLE verkst AS
SELECT 'lifecare' AS kalla, id AS nr, person, fran, till, insats, lag, enhet_lifecare(enhet_id::VARCHAR) AS enhet
FROM execution
UNION ALL
-- In ProCapita the decision says who executes it.
SELECT 'procapita', id, person, fran, till, insats, lag, enhet_procapita(utforare)
FROM pc_beslut;

CREATE TABLE verkst_beslut AS
SELECT
  'lifecare' AS kalla, l.verkst AS vnr,
  CASE WHEN redovisat(e.lag) = 'LSS' THEN 'lss' ELSE 'sol' END AS slag, l.beslut AS nr,
  coalesce(l.fran, DATE '1800-01-01') AS fran,
  least(coalesce(l.till, DATE '9999-12-31'), coalesce(e.till, DATE '9999-12-31')) AS till
FROM executeddecision AS l
JOIN execution AS e ON e.id = l.verkst
UNION ALL
SELECT 'procapita', id, 'pc', id, DATE '1800-01-01', DATE '9999-12-31'
FROM pc_beslut;

CREATE TABLE beslut AS
WITH alla AS (
  SELECT 'sol' AS slag, 'lifecare' AS kalla, id AS nr, person, 'SoL' AS lag, typ, datum, fran, till,
    kategori::VARCHAR AS kategori, beslutskod, insats, timmar, tidsenhet
  FROM decision
  UNION ALL
  SELECT 'lss', 'lifecare', id, person, 'LSS', typ, datum, fran, till, kategori::VARCHAR, beslutskod,
    insats, timmar, tidsenhet
  FROM lssdecision
  UNION ALL
  SELECT 'pc', 'procapita', id, person, lag, NULL, datum, fran, till, insats, NULL, insats, timmar,
    tidsenhet
  FROM pc_beslut),
gallande AS (
  SELECT *, redovisat(lag) AS lagrum
  FROM alla
  WHERE coalesce(typ, '') <> 'avslag' AND redovisat(lag) IS NOT NULL),
-- Rule 8: from the first day of one decided later (date, then id) an earlier of the same kind ends.
ersatta AS (
  SELECT a.slag, a.nr, min(b.fran) - 1 AS till
  FROM gallande AS a
  JOIN gallande AS b
    ON b.slag = a.slag AND b.person = a.person AND b.lagrum = a.lagrum
    AND b.kategori IS NOT DISTINCT FROM a.kategori
    AND b.beslutskod IS NOT DISTINCT FROM a.beslutskod
    AND (coalesce(b.datum, DATE '1800-01-01'), b.nr) > (coalesce(a.datum, DATE '1800-01-01'), a.nr)
  GROUP BY a.slag, a.nr),
verkstallda AS (
  SELECT l.slag, l.nr, max(l.till) AS till, min_by(v.insats, v.nr) FILTER (v.insats IS NOT NULL) AS insats
  FROM verkst_beslut AS l
  JOIN verkst AS v ON v.kalla = l.kalla AND v.nr = l.vnr
  GROUP BY l.slag, l.nr)
SELECT
  g.* EXCLUDE (till, insats),
  least(g.till, e.till, v.till, a.dag) AS till,
  CASE WHEN coalesce(v.insats, g.insats) IS NULL THEN 'hemtjanst' ELSE coalesce(k.insatsgrupp, 'ovrigt') END
    AS grupp
FROM gallande AS g
LEFT JOIN ersatta AS e USING (slag, nr)
LEFT JOIN verkstallda AS v USING (slag, nr)
LEFT JOIN avregistrerad AS a ON a.person = g.person
LEFT JOIN insatskod AS k ON k.kod = coalesce(v.insats, g.insats);

CREATE TABLE beslutsdag AS
SELECT b.slag, b.nr, d.datum
FROM beslut AS b
JOIN dag AS d ON d.datum BETWEEN b.fran AND coalesce(b.till, DATE '9999-12-31');
