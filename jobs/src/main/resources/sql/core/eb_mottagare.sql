-- Vilka personer varje utbetalning av ekonomiskt bistånd gäller: beräkningens eller hushållets,
-- annars beslutets, annars utbetalningens (tables.md regel 12).
WITH utbetalda AS (
  SELECT *
  FROM eb_utbetalning
  WHERE slag = 'ekonomiskt_bistand'
),
-- Av ansökans beräkningar för månaden gäller den slutliga, sedan den senaste.
manadens_berakning AS (
  SELECT u.utbetalning_id, max_by(c.Id, struct(coalesce(c.Final, FALSE), c.Id)) AS berakning
  FROM utbetalda u
  JOIN lifecare_Extract_Calculations c
    ON c.ConnectedApplication = u.ansokan
    AND c.FromDate <= last_day(u.bistandsmanad)
    AND coalesce(c.ToDate, c.FromDate) >= u.bistandsmanad
  WHERE u.kallsystem = 'lifecare'
  GROUP BY u.utbetalning_id
),
betalda_kunder AS (
  SELECT Id, explode(PaymentPersonDTOs_CustomerNumber) AS kundnummer
  FROM lifecare_Extract_Payments
),
namnda AS (
  SELECT u.utbetalning_id, c.person_id, CAST(NULL AS STRING) AS roll,
    CAST(NULL AS STRING) AS hushallstyp, CAST(NULL AS DATE) AS fran, 1 AS ordning
  FROM utbetalda u
  JOIN manadens_berakning m ON m.utbetalning_id = u.utbetalning_id
  JOIN lifecare_Extract_Calculations c ON c.Id = m.berakning
  UNION ALL
  SELECT u.utbetalning_id, h.person_id, h.Roll, h.Hushallstyp, h.Fran, 2
  FROM utbetalda u
  JOIN procapita_ifo_hushall h
    ON h.Hushallsnr = u.hushall_nr
    AND h.Fran <= last_day(u.bistandsmanad)
    AND coalesce(h.Till, u.bistandsmanad) >= u.bistandsmanad
  WHERE u.kallsystem = 'procapita'
  UNION ALL
  SELECT u.utbetalning_id, b.sokande, 'sokande', NULL, NULL, 3
  FROM utbetalda u
  JOIN eb_beslut b ON b.beslut_id = u.beslut_id
  UNION ALL
  SELECT u.utbetalning_id, b.medsokande, 'medsokande', NULL, NULL, 3
  FROM utbetalda u
  JOIN eb_beslut b ON b.beslut_id = u.beslut_id
  UNION ALL
  SELECT u.utbetalning_id, p.person_id, NULL, NULL, NULL, 4
  FROM utbetalda u
  JOIN lifecare_Payment p ON p.Id = u.kallans_id
  WHERE u.kallsystem = 'lifecare'
  UNION ALL
  SELECT u.utbetalning_id, k.person_id, NULL, NULL, NULL, 4
  FROM utbetalda u
  JOIN betalda_kunder n ON n.Id = u.kallans_id
  JOIN eb_kund k ON k.kundnummer = n.kundnummer
  WHERE u.kallsystem = 'lifecare'
  UNION ALL
  -- Den som pengarna gick till är alltid känd, om ingen annan är det.
  SELECT utbetalning_id, sokande, 'sokande', NULL, NULL, 5
  FROM utbetalda
),
basta AS (
  SELECT *, min(ordning) OVER (PARTITION BY utbetalning_id) AS lagst
  FROM namnda
  WHERE person_id IS NOT NULL
),
-- Byter någon roll mitt i månaden gäller den senare raden.
en_per_person AS (
  SELECT
    utbetalning_id,
    person_id,
    ordning,
    max_by(struct(roll, hushallstyp), struct(fran, roll, hushallstyp)) AS rad_nu
  FROM basta
  WHERE ordning = lagst
  GROUP BY utbetalning_id, person_id, ordning
)
SELECT
  e.utbetalning_id,
  e.person_id,
  CASE
    WHEN e.person_id = u.sokande THEN 'sokande'
    WHEN e.person_id = u.medsokande THEN 'medsokande'
    WHEN e.rad_nu.roll IN ('sokande', 'medsokande', 'barn') THEN e.rad_nu.roll
    ELSE 'ovrig'
  END AS roll,
  nullif(e.rad_nu.hushallstyp, 'okand') AS hushallstyp,
  CASE e.ordning
    WHEN 1 THEN 'berakning'
    WHEN 2 THEN 'hushall'
    WHEN 3 THEN 'beslut'
    ELSE 'utbetalning'
  END AS mottagare_kalla,
  u.kallsystem,
  u.leverans_id,
  u.rad
FROM en_per_person e
JOIN utbetalda u ON u.utbetalning_id = e.utbetalning_id
