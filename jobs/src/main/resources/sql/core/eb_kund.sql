-- Lifecares kundnummer och vems det är. Massuttaget av utbetalningar har bara kundnummer.
WITH namnda AS (
  SELECT DecisionPersonDTOs_CustomerNumber AS kundnummer, person_id, 1 AS ordning, leverans_id, rad
  FROM lifecare_Extract_Decisions
  UNION ALL
  SELECT ServicePersonDTOs_CustomerNumber, person_id, 2, leverans_id, rad
  FROM lifecare_Extract_Services
  UNION ALL
  SELECT CalculationPersonDTOs_CustomerNumber, person_id, 3, leverans_id, rad
  FROM lifecare_Extract_Calculations
  UNION ALL
  SELECT CustomerNumber, person_id, 4, leverans_id, rad
  FROM lifecare_Extract_Actualisations
),
en_per_nummer AS (
  SELECT
    kundnummer,
    min_by(struct(person_id, leverans_id, rad), struct(ordning, leverans_id, rad)) AS forst
  FROM namnda
  WHERE kundnummer IS NOT NULL AND person_id IS NOT NULL
  GROUP BY kundnummer
)
SELECT
  kundnummer,
  forst.person_id AS person_id,
  'lifecare' AS kallsystem,
  forst.leverans_id AS leverans_id,
  forst.rad AS rad
FROM en_per_nummer
