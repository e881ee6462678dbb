-- Granted and ordered seconds per decision, month and unit, rounded half up once (rules 8 and 9).
CREATE TABLE beviljat AS
WITH verkstaller AS (
  SELECT l.slag, l.nr, v.datum, arg_min(v.enhet, v.nr) AS enhet
  FROM verkst_beslut AS l
  JOIN verkstdag AS v ON v.kalla = l.kalla AND v.nr = l.vnr AND v.datum BETWEEN l.fran AND l.till
  WHERE v.enhet IS NOT NULL
  GROUP BY l.slag, l.nr, v.datum),
dagar AS (
  SELECT
    t.matt, t.slag, t.nr, b.kalla, b.person, b.lagrum, b.grupp, d.manad, d.datum,
    coalesce(a.enhet, v.enhet) AS enhet,
    -- 1681363740 is divisible by every length of a period.
    CASE WHEN coalesce(f.pausad, FALSE) THEN 0 ELSE t.pico * 3600 * (1681363740 // t.langd) END AS andel,
    f.person IS NOT NULL AS franvaro
  FROM taktdag AS t
  JOIN beslut AS b ON b.slag = t.slag AND b.nr = t.nr
  JOIN dag AS d ON d.datum = t.datum AND d.raknas
  LEFT JOIN ansvarig AS a ON a.person = b.person AND a.datum = t.datum
  LEFT JOIN verkstaller AS v ON v.slag = t.slag AND v.nr = t.nr AND v.datum = t.datum
  LEFT JOIN franvarodag AS f ON f.person = b.person AND f.datum = t.datum),
raknade AS (
  SELECT * EXCLUDE (enhet), synlig(person, enhet) AS enhet
  FROM dagar
  WHERE CASE
    WHEN bryt(enhet) IS NULL THEN TRUE
    WHEN kalla = 'procapita' THEN datum < bryt(enhet)
    ELSE datum >= bryt(enhet)
  END)
SELECT
  slag, nr, kalla, person, lagrum, grupp, manad, enhet,
  sekunder(coalesce(sum(andel) FILTER (matt = 'beviljad'), 0),
    1681363740::HUGEINT * 1000000000000) AS beviljad_sek,
  sekunder(coalesce(sum(andel) FILTER (matt = 'beviljad' AND NOT franvaro), 0),
    1681363740::HUGEINT * 1000000000000) AS narvaro_sek,
  sekunder(coalesce(sum(andel) FILTER (matt = 'bestalld'), 0),
    1681363740::HUGEINT * 1000000000000) AS bestalld_sek
FROM raknade
GROUP BY ALL;
