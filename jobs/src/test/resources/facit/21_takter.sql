-- How many hours a decision gives in each period (rule 8), as whole parts of 1/10^12 hour.
CREATE MACRO dagar_i(period, dagar_i_manad, dagar_i_ar) AS
  CASE period
    WHEN 'dag' THEN 1 WHEN 'vecka' THEN 7 WHEN 'varannan_vecka' THEN 14
    WHEN 'var_tredje_vecka' THEN 21 WHEN 'var_fjarde_vecka' THEN 28
    WHEN 'manad' THEN dagar_i_manad WHEN 'ar' THEN dagar_i_ar
  END;

CREATE MACRO gangbar(period) AS coalesce(period NOT IN ('okand', 'vid_behov'), FALSE);

CREATE MACRO pico(t) AS ((t) * 1000000)::HUGEINT * 1000000;

CREATE TABLE detalj AS
WITH poster AS (
  SELECT 'order' AS slag, rad, unnest(json_extract(details, '$[*]')) AS d FROM orderedservice
  UNION ALL
  SELECT 'period', rad, unnest(json_extract(details, '$[*]')) FROM serviceperiod)
SELECT
  slag, rad, heltal(d ->> '$.Frequency') AS ganger,
  kod('periodicitet', d ->> '$.PeriodicityText') AS period, tal(d ->> '$.HoursEachTime') AS timmar
FROM poster
WHERE lasbar(d ->> '$.Frequency', heltal(d ->> '$.Frequency'))
  AND lasbar(d ->> '$.HoursEachTime', tal(d ->> '$.HoursEachTime'));

CREATE TABLE detaljtakt AS
SELECT slag, rad, ganger * pico(timmar) AS pico, period
FROM detalj
WHERE ganger IS NOT NULL AND timmar IS NOT NULL AND gangbar(period);

-- Ordered services: the hours themselves, else each detail, else visits times the one detail's hours.
CREATE TABLE bestalld_takt AS
WITH order_takt AS (
  SELECT rad, pico(timmar) AS pico, tidsenhet AS period
  FROM orderedservice WHERE timmar IS NOT NULL AND gangbar(tidsenhet)
  UNION ALL
  SELECT t.rad, t.pico, t.period
  FROM detaljtakt AS t
  JOIN orderedservice AS o ON o.rad = t.rad
  WHERE t.slag = 'order' AND NOT (o.timmar IS NOT NULL AND gangbar(o.tidsenhet))
  UNION ALL
  SELECT o.rad, pico(o.besok) * pico(min(d.timmar)) // 1000000000000, o.besoksenhet
  FROM orderedservice AS o
  JOIN detalj AS d ON d.slag = 'order' AND d.rad = o.rad
  WHERE NOT (o.timmar IS NOT NULL AND gangbar(o.tidsenhet)) AND o.besok IS NOT NULL
    AND gangbar(o.besoksenhet)
    AND o.rad NOT IN (SELECT rad FROM detaljtakt WHERE slag = 'order')
  GROUP BY o.rad, o.besok, o.besoksenhet
  HAVING count(*) = 1 AND min(d.timmar) IS NOT NULL)
SELECT
  CASE WHEN o.beslut IN (SELECT id FROM decision) THEN 'sol' ELSE 'lss' END AS slag, o.beslut AS nr,
  o.fran, o.till, t.pico, t.period
FROM order_takt AS t
JOIN orderedservice AS o USING (rad)
WHERE o.beslut IS NOT NULL
UNION ALL
SELECT 'pc', beslut, fran, till, pico(timmar), tidsenhet
FROM pc_bestallning
WHERE beslut IS NOT NULL AND timmar IS NOT NULL AND gangbar(tidsenhet);

-- What each decision gives and what is ordered on it, each day. An unknown unit of time gives nothing.
CREATE TABLE taktdag AS
WITH direkt AS (
  SELECT 'beviljad' AS matt, slag, nr, fran, till, pico(timmar) AS pico, tidsenhet AS period
  FROM beslut WHERE timmar IS NOT NULL AND gangbar(tidsenhet)
  UNION ALL
  SELECT 'beviljad', t.slag, t.nr, t.fran, t.till, t.pico, t.period
  FROM bestalld_takt AS t
  JOIN beslut AS b ON b.slag = t.slag AND b.nr = t.nr
  WHERE b.timmar IS NULL
  UNION ALL
  SELECT 'bestalld', slag, nr, fran, till, pico, period FROM bestalld_takt),
-- Service periods stand in where nothing is ordered, once: on the lowest decision in force that day.
utan AS (
  SELECT m.matt, b.slag, b.nr, b.kalla
  FROM beslut AS b, (SELECT unnest(['beviljad', 'bestalld']) AS matt) AS m
  WHERE NOT (m.matt = 'beviljad' AND b.timmar IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM bestalld_takt AS t WHERE t.slag = b.slag AND t.nr = b.nr)),
perioder AS (
  SELECT u.matt, u.slag, u.nr, x.datum, t.pico, t.period
  FROM serviceperiod AS s
  JOIN detaljtakt AS t ON t.slag = 'period' AND t.rad = s.rad
  JOIN (SELECT DISTINCT kalla, vnr, slag, nr FROM verkst_beslut) AS l
    ON l.kalla = 'lifecare' AND l.vnr = s.verkst
  JOIN utan AS u ON u.slag = l.slag AND u.nr = l.nr
  JOIN beslutsdag AS x ON x.slag = u.slag AND x.nr = u.nr
  WHERE x.datum BETWEEN coalesce(s.fran, DATE '1800-01-01') AND coalesce(s.till, DATE '9999-12-31')
  QUALIFY u.nr = min(u.nr) OVER (PARTITION BY u.matt, s.verkst, x.datum))
SELECT i.matt, i.slag, i.nr, d.datum, i.pico, i.period, i.direkt,
  dagar_i(i.period, d.dagar_i_manad, d.dagar_i_ar) AS langd
FROM (
  SELECT t.matt, t.slag, t.nr, x.datum, t.pico, t.period, TRUE AS direkt
  FROM direkt AS t
  JOIN beslutsdag AS x ON x.slag = t.slag AND x.nr = t.nr
  WHERE x.datum BETWEEN coalesce(t.fran, DATE '1800-01-01') AND coalesce(t.till, DATE '9999-12-31')
  UNION ALL
  SELECT matt, slag, nr, datum, pico, period, FALSE FROM perioder) AS i
JOIN dag AS d USING (datum);
