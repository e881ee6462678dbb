-- Planerade besök med lagrum och insatsgrupp (tables.md regel 7), och vad det blev av dem.
-- Lagrum: det matchade besökets; annars SoL om en SoL-insats är med; annars HSL om aktiviteten är
-- HSL-märkt; annars insatskodens; annars SoL. Insatsgrupp: det matchade besökets; annars första
-- insatskategorins; annars hemtjänst.
-- Ett besök som ställts in en frånvarodag lämnas utanför planerad tid (regel 5): då saknar det slut,
-- men har kvar sin ursprungliga tid.
WITH insatskoder AS (
  SELECT
    i.besok_id,
    max(k.lagrum = 'SoL') AS har_sol,
    min_by(k.lagrum, i.plats) FILTER (WHERE k.lagrum IS NOT NULL) AS lagrum,
    count_if(coalesce(k.digital, 'nej') = 'nej') = 0 AS digitala
  FROM (SELECT besok_id, posexplode(insatser) AS (plats, kod) FROM planerat_besok) i
  LEFT JOIN koder_insats k ON k.kod = i.kod
  GROUP BY i.besok_id
),
med_utfall AS (
  SELECT
    p.*,
    u.besok_id AS utfort_besok_id,
    u.status AS utfall,
    u.lagrum AS besokets_lagrum,
    u.insatsgrupp AS besokets_insatsgrupp,
    u.status = 'installd' AND f.person_id IS NOT NULL AS utelamnad
  FROM planerat_besok p
  LEFT JOIN besoksmatchning m ON m.planerat_besok_id = p.besok_id
  LEFT JOIN utfort_besok_grupp u ON u.besok_id = m.utfort_besok_id
  LEFT JOIN franvarodag f ON f.person_id = p.person_id AND f.datum = to_date(p.start)
)
SELECT
  p.besok_id,
  p.person_id,
  p.personal_id,
  n.hushall,
  p.besokande_enhet,
  coalesce(
    p.besokets_lagrum,
    CASE WHEN i.har_sol THEN 'SoL' WHEN p.hsl_markt THEN 'HSL' END,
    i.lagrum,
    'SoL') AS lagrum,
  coalesce(
    p.besokets_insatsgrupp,
    k.insatsgrupp,
    CASE WHEN get(p.insatskategorier, 0) IS NULL THEN 'hemtjanst' ELSE 'ovrigt' END) AS insatsgrupp,
  p.start,
  CASE WHEN NOT coalesce(p.utelamnad, FALSE) THEN p.slut END AS slut,
  p.start AS ursprunglig_start,
  p.slut AS ursprungligt_slut,
  NOT coalesce(k.digital = 'ja' OR i.digitala, FALSE) AS har_tid,
  FALSE AS dubbelbemanning,
  p.utfort_besok_id,
  coalesce(
    p.utfall,
    CASE
      WHEN to_date(p.start) <= date_sub(t.kordatum, val.ej_rapporterad_dagar) THEN 'ej_rapporterad'
      ELSE 'vantar'
    END) AS utfall,
  coalesce(p.utelamnad, FALSE) AS utelamnad,
  p.kallsystem
FROM med_utfall p
CROSS JOIN konfiguration val
CROSS JOIN denna_korning t
JOIN person n ON n.person_id = p.person_id
LEFT JOIN insatskoder i ON i.besok_id = p.besok_id
LEFT JOIN koder_insats k ON k.kod = get(p.insatskategorier, 0)
