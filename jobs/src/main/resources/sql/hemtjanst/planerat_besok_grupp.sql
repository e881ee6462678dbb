-- Planerade besök med lagrum och insatsgrupp (tables.md regel 7).
-- Lagrum: det matchade besökets; annars SoL om en SoL-insats är med; annars HSL om aktiviteten är
-- HSL-märkt; annars insatskodens; annars SoL. Insatsgrupp: det matchade besökets; annars första
-- insatskategorins; annars hemtjänst.
-- Matchning på planens id (regel 6, första steget). Pekar flera rapporter på samma plan gäller den
-- som började först, sedan lägst id.
WITH matchade AS (
  SELECT
    planerat_besok_id,
    min_by(struct(besok_id, lagrum, insatsgrupp), struct(start, besok_id)) AS rapport
  FROM utfort_besok_grupp
  WHERE planerat_besok_id IS NOT NULL
  GROUP BY planerat_besok_id
),
planerade_insatser AS (
  SELECT besok_id, plats, kod
  FROM planerat_besok
  LATERAL VIEW posexplode(insatser) i AS plats, kod
),
insatskoder AS (
  SELECT
    i.besok_id,
    max(k.lagrum = 'SoL') AS har_sol,
    min_by(k.lagrum, i.plats) FILTER (WHERE k.lagrum IS NOT NULL) AS lagrum
  FROM planerade_insatser i
  JOIN koder_insats k ON k.kod = i.kod
  GROUP BY i.besok_id
)
SELECT
  p.besok_id,
  p.person_id,
  p.personal_id,
  p.besokande_enhet,
  coalesce(
    m.rapport.lagrum,
    CASE WHEN i.har_sol THEN 'SoL' WHEN p.hsl_markt THEN 'HSL' END,
    i.lagrum,
    'SoL') AS lagrum,
  coalesce(
    m.rapport.insatsgrupp,
    k.insatsgrupp,
    CASE WHEN get(p.insatskategorier, 0) IS NULL THEN 'hemtjanst' ELSE 'ovrigt' END) AS insatsgrupp,
  p.start,
  p.slut,
  TRUE AS har_tid,
  FALSE AS dubbelbemanning,
  m.rapport.besok_id AS utfort_besok_id,
  p.kallsystem
FROM planerat_besok p
LEFT JOIN matchade m ON m.planerat_besok_id = p.besok_id
LEFT JOIN insatskoder i ON i.besok_id = p.besok_id
LEFT JOIN koder_insats k ON k.kod = get(p.insatskategorier, 0)
