-- Which unit executes what, and which is responsible for a person, each day (rule 4).
CREATE TABLE verkstdag AS
WITH enheter_i_tur AS (
  -- Another unit for a while: the one that began last, then the lowest id.
  SELECT p.verkst, d.datum, enhet_organisation(p.enhet_id, p.enhet_namn) AS enhet
  FROM executingprovider AS p
  JOIN dag AS d
    ON d.datum BETWEEN coalesce(p.fran, DATE '1800-01-01') AND coalesce(p.till, DATE '9999-12-31')
  WHERE p.enhet_id IS NOT NULL OR p.enhet_namn IS NOT NULL
  QUALIFY row_number() OVER (
    PARTITION BY p.verkst, d.datum ORDER BY p.fran DESC NULLS LAST, p.enhet_id) = 1)
SELECT v.kalla, v.nr, v.person, d.datum, v.insats, coalesce(t.enhet, v.enhet) AS enhet
FROM verkst AS v
JOIN dag AS d ON d.datum BETWEEN v.fran AND coalesce(v.till, DATE '9999-12-31')
LEFT JOIN enheter_i_tur AS t ON v.kalla = 'lifecare' AND t.verkst = v.nr AND t.datum = d.datum;

CREATE TABLE ansvarig AS
WITH hemtjanst AS (
  SELECT v.*
  FROM verkstdag AS v
  LEFT JOIN insatskod AS k ON k.kod = v.insats
  WHERE CASE WHEN v.insats IS NULL THEN 'hemtjanst' ELSE k.insatsgrupp END = 'hemtjanst'
    AND v.enhet IS NOT NULL
    AND CASE
      WHEN bryt(v.enhet) IS NULL THEN TRUE
      WHEN v.kalla = 'procapita' THEN v.datum < bryt(v.enhet)
      ELSE v.datum >= bryt(v.enhet)
    END),
-- Granted time that day through the decisions: hours of their own, or ordered.
timmar AS (
  SELECT l.kalla, l.vnr, t.datum, sum(t.pico * (1681363740 // t.langd)) AS vikt
  FROM verkst_beslut AS l
  JOIN taktdag AS t
    ON t.slag = l.slag AND t.nr = l.nr AND t.matt = 'beviljad' AND t.direkt
    AND t.datum BETWEEN l.fran AND l.till
  GROUP BY l.kalla, l.vnr, t.datum)
SELECT h.person, h.datum, h.enhet
FROM hemtjanst AS h
LEFT JOIN timmar AS t ON t.kalla = h.kalla AND t.vnr = h.nr AND t.datum = h.datum
QUALIFY row_number() OVER (
  PARTITION BY h.person, h.datum ORDER BY coalesce(t.vikt, 0) DESC, h.kalla, h.nr) = 1;

CREATE MACRO synlig(vem, vilken) AS
  CASE WHEN vilken IS NULL OR vem IN (SELECT person FROM skyddad) THEN '(ej fördelad)' ELSE vilken END;
