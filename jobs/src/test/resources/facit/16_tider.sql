-- The four sets of times that are shared and allocated, each by itself: performed, performed as
-- first registered, planned, and planned without what is left out. Digital ones take no time.
CREATE TABLE tid AS
WITH mangder AS (
  SELECT 'utford' AS mangd, id, person, personal, start_us, slut_us, lagrum, grupp, dubbel
  FROM besok WHERE utford AND NOT digital
  UNION ALL
  SELECT
    'utford_ursprunglig', id, person, personal, coalesce(urs_start_us, start_us),
    greatest(coalesce(urs_start_us, start_us), coalesce(urs_slut_us, slut_us)), lagrum, grupp, dubbel
  FROM besok WHERE utford AND NOT digital
  UNION ALL
  SELECT 'planerad_ursprunglig', id, person, personal, start_us, slut_us, lagrum, grupp, FALSE
  FROM planerat WHERE NOT digital
  UNION ALL
  SELECT 'planerad', id, person, personal, start_us, slut_us, lagrum, grupp, FALSE
  FROM planerat WHERE NOT digital AND NOT utelamnad)
SELECT
  m.* EXCLUDE (personal), coalesce('p/' || m.personal, 'b/' || m.id) AS personal,
  coalesce('h/' || h.hushall, 'p/' || m.person) AS hushall
FROM mangder AS m
LEFT JOIN hushall AS h ON h.person = m.person;

-- Rule 3: a visit ends at the latest where the staff's next later-starting one elsewhere begins.
CREATE TABLE kapad AS
WITH timmar AS (
  SELECT mangd, personal, id, start_us, hushall, slut_us,
    unnest(generate_series(start_us // 86400000000, slut_us // 86400000000)) AS hink
  FROM tid),
nasta AS (
  SELECT v.mangd, v.id, min(w.start_us) AS nasta_us
  FROM timmar AS v
  JOIN tid AS w
    ON w.mangd = v.mangd AND w.personal = v.personal AND w.start_us // 86400000000 = v.hink
  WHERE w.start_us > v.start_us AND w.start_us < v.slut_us AND w.hushall <> v.hushall
  GROUP BY v.mangd, v.id)
SELECT t.* EXCLUDE (slut_us), least(t.slut_us, n.nasta_us) AS slut_us
FROM tid AS t
LEFT JOIN nasta AS n USING (mangd, id);
