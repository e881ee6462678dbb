-- Vilken enhet ett id eller ett namn i en källa avser, en rad per sådan beteckning.
-- Kommunens enhetslista går först, sedan Lifecares register och ProCapitas (tables.md 1).
WITH listade AS (
  SELECT
    enhet,
    namn,
    lifecare_id,
    procapita_id,
    coalesce(fran, DATE'1900-01-01') AS fran,
    'kommun' AS kallsystem,
    leverans_id,
    rad
  FROM kommun_enheter
),
-- Källornas id. Lägst ordning går före.
per_id AS (
  SELECT concat('lifecare:', lifecare_id) AS kalla, 1 AS ordning, fran, enhet, kallsystem, leverans_id, rad
  FROM listade
  WHERE lifecare_id IS NOT NULL
  UNION ALL
  SELECT concat('procapita:', procapita_id), 1, fran, enhet, kallsystem, leverans_id, rad
  FROM listade
  WHERE procapita_id IS NOT NULL
  UNION ALL
  -- Listan kan ha källans id som enhetens.
  SELECT enhet, 2, fran, enhet, kallsystem, leverans_id, rad
  FROM listade
  WHERE enhet LIKE 'lifecare:%' OR enhet LIKE 'procapita:%'
  UNION ALL
  -- En rad i listan utan källans id avser enheten med samma namn i källan.
  SELECT concat('lifecare:', p.Id), 3, l.fran, l.enhet, l.kallsystem, l.leverans_id, l.rad
  FROM listade l
  JOIN lifecare_ProviderUnit p ON lower(trim(p.Name)) = lower(trim(l.namn))
  WHERE l.lifecare_id IS NULL
  UNION ALL
  SELECT concat('procapita:', p.Utforare), 3, l.fran, l.enhet, l.kallsystem, l.leverans_id, l.rad
  FROM listade l
  JOIN procapita_enheter p ON lower(trim(p.Utforare)) = lower(trim(l.namn))
  WHERE l.procapita_id IS NULL
  UNION ALL
  SELECT concat('lifecare:', Id), 4, DATE'1900-01-01', concat('lifecare:', Id), 'lifecare', leverans_id, rad
  FROM lifecare_ProviderUnit
  UNION ALL
  SELECT concat('procapita:', Utforare), 4, DATE'1900-01-01', concat('procapita:', Utforare),
    'procapita', leverans_id, rad
  FROM procapita_enheter
),
-- Av flera lika gäller den version som började sist, sedan lägst enhet.
id_till_enhet AS (
  SELECT
    kalla,
    min_by(
      struct(enhet, kallsystem, leverans_id, rad),
      struct(ordning, -unix_date(fran), enhet, rad)) AS svar
  FROM per_id
  GROUP BY kalla
),
per_namn AS (
  SELECT namn, 1 AS ordning, fran, enhet, kallsystem, leverans_id, rad
  FROM listade
  UNION ALL
  SELECT enhet, 2, fran, enhet, kallsystem, leverans_id, rad
  FROM listade
  UNION ALL
  SELECT procapita_id, 3, fran, enhet, kallsystem, leverans_id, rad
  FROM listade
  UNION ALL
  SELECT p.Name, 4, DATE'1900-01-01', k.svar.enhet, 'lifecare', p.leverans_id, p.rad
  FROM lifecare_ProviderUnit p
  JOIN id_till_enhet k ON k.kalla = concat('lifecare:', p.Id)
  UNION ALL
  SELECT p.Utforare, 5, DATE'1900-01-01', k.svar.enhet, 'procapita', p.leverans_id, p.rad
  FROM procapita_enheter p
  JOIN id_till_enhet k ON k.kalla = concat('procapita:', p.Utforare)
),
-- Planeringsenheten hör till en utförare; är den inte känd är dess id enheten.
planering_till_enhet AS (
  SELECT
    concat('planering:', u.Id) AS kalla,
    coalesce(k.svar.enhet, concat('lifecare:', u.ConnectedToProviderUnitId)) AS enhet,
    u.leverans_id,
    u.rad
  FROM lifecare_PlanningUnit u
  LEFT JOIN id_till_enhet k ON k.kalla = concat('lifecare:', u.ConnectedToProviderUnitId)
  WHERE u.ConnectedToProviderUnitId IS NOT NULL
),
namn_till_enhet AS (
  SELECT
    concat('namn:', lower(trim(namn))) AS kalla,
    min_by(
      struct(enhet, kallsystem, leverans_id, rad),
      struct(ordning, -unix_date(fran), enhet, rad)) AS svar
  FROM per_namn
  WHERE namn IS NOT NULL
  GROUP BY 1
)
SELECT
  kalla,
  svar.enhet AS enhet,
  svar.kallsystem AS kallsystem,
  svar.leverans_id AS leverans_id,
  svar.rad AS rad
FROM id_till_enhet
UNION ALL
SELECT kalla, svar.enhet, svar.kallsystem, svar.leverans_id, svar.rad
FROM namn_till_enhet
UNION ALL
SELECT kalla, enhet, 'lifecare', leverans_id, rad
FROM planering_till_enhet
