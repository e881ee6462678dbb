-- Every part of a figure: who, where, which month and how much, and what it is part of.
-- Part 'finns' says that something is there although it adds nothing.
CREATE TABLE besoksdag AS
WITH dagar AS (
  SELECT mangd, id, datum, kund_sek, personal_sek FROM dagstid
  UNION ALL
  -- The date of start stands there also when no time does.
  SELECT 'utford', id, datum, 0, 0 FROM besok WHERE utford OR status IN ('installd', 'avbojd')
  UNION ALL
  SELECT 'planerad_ursprunglig', id, datum, 0, 0 FROM planerat
  UNION ALL
  SELECT 'planerad', id, datum, 0, 0 FROM planerat WHERE NOT utelamnad)
SELECT mangd, id, datum, sum(kund_sek)::BIGINT AS kund_sek, sum(personal_sek)::BIGINT AS personal_sek
FROM dagar
GROUP BY mangd, id, datum;

-- Rule 6: of each pair the smaller staff time, on the plan's dates from the first, as far as it lasts.
CREATE TABLE planfoljsam AS
WITH utfort AS (
  SELECT id, sum(personal_sek) AS sek FROM dagstid WHERE mangd = 'utford' GROUP BY id),
dagar AS (
  SELECT
    t.id, t.datum, t.personal_sek, least(u.sek, sum(t.personal_sek) OVER (PARTITION BY t.id)) AS att_fylla,
    coalesce(sum(t.personal_sek) OVER (
      PARTITION BY t.id ORDER BY t.datum ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS fore
  FROM dagstid AS t
  JOIN par ON par.plan_id = t.id
  JOIN besok AS b ON b.id = par.rapport_id AND b.utford
  JOIN utfort AS u ON u.id = b.id
  WHERE t.mangd = 'planerad')
SELECT id, datum, greatest(0, least(personal_sek, att_fylla - fore))::BIGINT AS sek
FROM dagar;

CREATE TABLE del AS
WITH tider AS (
  SELECT
    d.mangd, d.id, d.datum, d.kund_sek, d.personal_sek, b.person, b.lagrum, b.grupp, b.kalla,
    b.utforande, b.status, b.utford, b.datum = d.datum AS startdag, b.plan_id IS NOT NULL AS har_plan,
    b.plan_langd_us, b.minuter, b.start_us, b.plan_start_us, b.digital, b.godkand,
    b.slag = 'manad' OR NOT (coalesce(ks.manuell, 'ja') = 'nej' OR coalesce(ke.manuell, 'ja') = 'nej')
      AS manuell
  FROM besoksdag AS d
  JOIN besok AS b ON b.id = d.id
  LEFT JOIN kodrad AS ks ON ks.lista = 'kvittens' AND ks.kod = b.kvittens_start
  LEFT JOIN kodrad AS ke ON ke.lista = 'kvittens' AND ke.kod = b.kvittens_slut
  WHERE d.mangd IN ('utford', 'utford_ursprunglig')),
planer AS (
  SELECT d.*, p.person, p.lagrum, p.grupp, p.utforande, p.datum = d.datum AS startdag, p.rapport_id,
    f.sek AS foljsam_sek
  FROM besoksdag AS d
  JOIN planerat AS p ON p.id = d.id
  LEFT JOIN planfoljsam AS f ON f.id = d.id AND f.datum = d.datum
  WHERE d.mangd IN ('planerad', 'planerad_ursprunglig')),
delar AS (
  SELECT t.person, t.lagrum, t.grupp, t.kalla, t.utforande, t.datum, m.matt, m.varde
  FROM tider AS t, val AS v, LATERAL (VALUES
    ('finns', 0),
    ('utforda_timmar', CASE WHEN mangd = 'utford' THEN kund_sek END),
    ('utforda_timmar_ursprungliga', CASE WHEN mangd = 'utford_ursprunglig' THEN kund_sek END),
    ('personaltimmar', CASE WHEN mangd = 'utford' THEN personal_sek END),
    ('utforda_i_plan_timmar', CASE WHEN mangd = 'utford' AND utford AND har_plan THEN kund_sek END),
    ('oplanerade_timmar', CASE WHEN mangd = 'utford' AND utford AND NOT har_plan THEN kund_sek END),
    ('ej_godkanda_timmar', CASE WHEN mangd = 'utford' AND utford AND NOT godkand THEN kund_sek END),
    ('installda_timmar', CASE WHEN mangd = 'utford' AND startdag AND status = 'installd'
      THEN coalesce(minuter * 60, plan_langd_us // 1000000, 0) END),
    ('avbojda_timmar', CASE WHEN mangd = 'utford' AND startdag AND status = 'avbojd'
      THEN coalesce(minuter * 60, plan_langd_us // 1000000, 0) END),
    ('utforda_besok', CASE WHEN mangd = 'utford' AND startdag AND utford THEN 1 END),
    ('oplanerade_besok', CASE WHEN mangd = 'utford' AND startdag AND utford AND NOT har_plan THEN 1 END),
    ('installda_besok', CASE WHEN mangd = 'utford' AND startdag AND status = 'installd' THEN 1 END),
    ('avbojda_besok', CASE WHEN mangd = 'utford' AND startdag AND status = 'avbojd' THEN 1 END),
    ('besok_i_tid', CASE WHEN mangd = 'utford' AND startdag AND utford AND har_plan
      AND abs(start_us - plan_start_us) <= v.i_tid_us THEN 1 END),
    ('digitala_besok', CASE WHEN mangd = 'utford' AND startdag AND utford AND digital THEN 1 END),
    ('manuella_besok', CASE WHEN mangd = 'utford' AND startdag AND utford AND manuell THEN 1 END),
    ('andrade_besok', CASE WHEN mangd = 'utford' AND startdag AND utford AND status = 'utford_andrad'
      THEN 1 END)) AS m(matt, varde)
  UNION ALL
  SELECT p.person, p.lagrum, p.grupp, 'lifecare', p.utforande, p.datum, m.matt, m.varde
  FROM planer AS p, val AS v, LATERAL (VALUES
    ('finns', 0),
    ('planerade_timmar', CASE WHEN mangd = 'planerad' THEN kund_sek END),
    ('planerade_timmar_ursprungliga', CASE WHEN mangd = 'planerad_ursprunglig' THEN kund_sek END),
    ('planerade_personaltimmar', CASE WHEN mangd = 'planerad' THEN personal_sek END),
    ('planfoljsam_timmar', CASE WHEN mangd = 'planerad' THEN foljsam_sek END),
    ('planerade_besok', CASE WHEN mangd = 'planerad' AND startdag THEN 1 END),
    ('ej_rapporterade_besok', CASE WHEN mangd = 'planerad' AND startdag AND rapport_id IS NULL
      AND datum <= v.kordatum - v.ej_rapporterad_dagar THEN 1 END)) AS m(matt, varde))
SELECT
  d.person, d.lagrum, d.grupp, d.kalla, dag.manad,
  synlig(d.person, coalesce(a.enhet, d.utforande)) AS enhet, d.matt, d.varde::BIGINT AS varde
FROM delar AS d
JOIN dag ON dag.datum = d.datum AND dag.raknas
LEFT JOIN ansvarig AS a ON a.person = d.person AND a.datum = d.datum
WHERE d.varde IS NOT NULL
UNION ALL
SELECT b.person, b.lagrum, b.grupp, b.kalla, b.manad, b.enhet, m.matt, m.varde
FROM beviljat AS b, LATERAL (VALUES
  ('beviljade_timmar', beviljad_sek), ('beviljade_timmar_narvaro', narvaro_sek),
  ('bestallda_timmar', bestalld_sek)) AS m(matt, varde);
