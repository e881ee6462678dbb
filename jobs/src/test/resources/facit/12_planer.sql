-- Planned visits: activities of type Visit with a person, latest version, not revoked (rule 5).
CREATE TABLE aktivitet AS
WITH poster AS (
  SELECT
    w.rad, w.id AS pass, w.andrad, w.personal, w.planeringsenhet,
    unnest(json_extract(w.aktiviteter, '$[*]')) AS a,
    generate_subscripts(json_extract(w.aktiviteter, '$[*]'), 1) AS nr
  FROM workshift AS w)
SELECT
  rad, pass, andrad, personal, nr,
  coalesce(tom(a ->> '$.PlanningUnitId'), planeringsenhet) AS planeringsenhet,
  tom(a ->> '$.Id') AS id, tidpunkt(a ->> '$.StartTime') AS start_us,
  langd(a ->> '$.Duration') AS langd_us, a ->> '$.TypeOfPlannedActivity' AS typ,
  a ->> '$.MedicalReminder' AS lakemedel, person(a ->> '$.Client.PersonId') AS person,
  a -> '$.ServiceItems' AS insatser
FROM poster
WHERE lasbar_aktivitet(a)
-- An activity stands once: in the shift that changed last.
QUALIFY row_number() OVER (PARTITION BY id ORDER BY andrad DESC NULLS LAST, rad DESC, nr DESC) = 1;

-- The items of a planned visit, by code.
CREATE TABLE aktivitetsinsats AS
WITH poster AS (
  SELECT id, unnest(json_extract(insatser, '$[*]')) AS i,
    generate_subscripts(json_extract(insatser, '$[*]'), 1) AS nr
  FROM aktivitet),
texter AS (
  SELECT id, nr, i ->> '$.Type.Text' AS typ, i ->> '$.Category.Text' AS kategori FROM poster),
koder AS (
  SELECT id, nr, tom(typ) IS NOT NULL AS har_typ, kod('insats', typ) AS typkod,
    kod('insats', kategori) AS kategori
  FROM texter)
SELECT c.id, c.nr, c.har_typ, t.digital, c.kategori, coalesce(t.lagrum, k.lagrum) AS lagrum
FROM koder AS c
LEFT JOIN insatskod AS t ON t.kod = c.typkod
LEFT JOIN insatskod AS k ON k.kod = c.kategori;

-- The plan as far as it is known before any visit is matched to it.
CREATE TABLE plan AS
WITH sammanlagt AS (
  SELECT
    id,
    bool_or(lagrum = 'SoL') AS sol,
    min_by(lagrum, nr) FILTER (lagrum IS NOT NULL) AS lagrum,
    min_by(kategori, nr) FILTER (kategori IS NOT NULL) AS kategori,
    bool_or(har_typ) AND bool_and(coalesce(digital, FALSE)) FILTER (har_typ) AS digitala
  FROM aktivitetsinsats
  GROUP BY id)
SELECT
  'lifecare:' || a.id AS id, a.id AS lifecare_id, a.person, a.personal, a.start_us,
  a.start_us + a.langd_us AS slut_us, lokal_dag(a.start_us) AS datum,
  -- Rule 7, for a plan without visit.
  CASE
    WHEN ja_nej(a.lakemedel) AND NOT coalesce(s.sol, FALSE) THEN 'HSL'
    WHEN s.sol THEN 'SoL'
    ELSE coalesce(s.lagrum, 'SoL')
  END AS lagrum,
  CASE WHEN s.kategori IS NULL THEN 'hemtjanst' ELSE coalesce(k.insatsgrupp, 'ovrigt') END AS grupp,
  coalesce(k.digital, FALSE) OR coalesce(s.digitala, FALSE) AS digital,
  enhet_lifecare(p.enhet_id) AS utforande
FROM aktivitet AS a
LEFT JOIN sammanlagt AS s USING (id)
LEFT JOIN insatskod AS k ON k.kod = s.kategori
LEFT JOIN planningunit AS p ON p.id = a.planeringsenhet
WHERE a.typ = 'Visit' AND a.person IS NOT NULL;
