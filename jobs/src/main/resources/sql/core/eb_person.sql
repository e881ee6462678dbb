-- En rad per person som nämns i en export om ekonomiskt bistånd. Födelsemånad och kön följer av
-- identiteten och är därför lika i alla källor.
WITH namnda AS (
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare' AS kallsystem,
    1 AS ordning, leverans_id, rad
  FROM lifecare_Extract_Decisions
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    2, leverans_id, rad
  FROM lifecare_Extract_Services
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    3, leverans_id, rad
  FROM lifecare_Extract_Calculations
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    4, leverans_id, rad
  FROM lifecare_Extract_Actualisations
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'lifecare',
    5, leverans_id, rad
  FROM lifecare_Payment
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'procapita',
    6, leverans_id, rad
  FROM procapita_ifo_hushall
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'procapita',
    7, leverans_id, rad
  FROM procapita_ifo_beslut
  UNION ALL
  SELECT medsokande_id, medsokande_fodelsemanad, medsokande_kon, medsokande_forskning, 'procapita',
    8, leverans_id, rad
  FROM procapita_ifo_beslut
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'procapita',
    9, leverans_id, rad
  FROM procapita_ifo_utbetalningar
  UNION ALL
  SELECT person_id, person_fodelsemanad, person_kon, person_forskning, 'procapita',
    10, leverans_id, rad
  FROM procapita_ifo_ansokningar
),
-- Den första källan i ordningen ovan är den som raden spåras till.
en_per_person AS (
  SELECT
    person_id,
    min_by(
      struct(person_fodelsemanad, person_kon, person_forskning, kallsystem, leverans_id, rad),
      struct(ordning, leverans_id, rad)) AS forst
  FROM namnda
  WHERE person_id IS NOT NULL
  GROUP BY person_id
)
SELECT
  person_id,
  forst.person_fodelsemanad AS fodelsemanad,
  forst.person_kon AS kon,
  forst.person_forskning AS forskning,
  forst.kallsystem AS kallsystem,
  forst.leverans_id AS leverans_id,
  forst.rad AS rad
FROM en_per_person
