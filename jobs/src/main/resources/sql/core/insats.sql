-- Verkställda insatser: vilken enhet som ansvarar för vem, för vad och när.
-- Lifecare har verkställigheter. I ProCapita bär beslutet självt sin utförare.
WITH verkstallda AS (
  SELECT
    concat('lifecare:', Id) AS insats_id,
    Id AS kallans_id,
    person_id,
    ServiceCategory_Text AS insatskategori,
    Law AS lagrum,
    concat('lifecare:', ProviderUnit_Id) AS kalla_enhet,
    StartDate AS fran,
    EndDate AS till,
    'lifecare' AS kallsystem,
    leverans_id,
    rad
  FROM lifecare_Execution
  UNION ALL
  SELECT
    concat('procapita:', Beslutsnr),
    Beslutsnr,
    person_id,
    Insatskategori,
    Lagrum,
    concat('procapita:', Utforare),
    Fran,
    Till,
    'procapita',
    leverans_id,
    rad
  FROM procapita_beslut
)
SELECT
  v.insats_id,
  v.kallans_id,
  v.person_id,
  v.insatskategori,
  CASE WHEN v.insatskategori IS NOT NULL THEN coalesce(k.insatsgrupp, 'ovrigt') END AS insatsgrupp,
  v.lagrum,
  coalesce(e.enhet, v.kalla_enhet) AS enhet,
  v.fran,
  v.till,
  v.kallsystem,
  v.leverans_id,
  v.rad
FROM verkstallda v
LEFT JOIN koder_insats k ON k.kod = v.insatskategori
LEFT JOIN enhetskarta e ON e.kalla = v.kalla_enhet
