-- Verkställda insatser: vilken enhet som ansvarar för vem, för vad och när.
-- Lifecare har verkställigheter. I ProCapita bär beslutet självt sin utförare.
SELECT
  concat('lifecare:', e.Id) AS insats_id,
  e.Id AS kallans_id,
  e.person_id,
  e.ServiceCategory_Text AS insatskategori,
  CASE WHEN e.ServiceCategory_Text IS NOT NULL THEN coalesce(k.insatsgrupp, 'ovrigt') END AS insatsgrupp,
  e.Law AS lagrum,
  concat('lifecare:', e.ProviderUnit_Id) AS enhet,
  e.StartDate AS fran,
  e.EndDate AS till,
  'lifecare' AS kallsystem,
  e.leverans_id,
  e.rad
FROM lifecare_Execution e
LEFT JOIN koder_insats k ON k.kod = e.ServiceCategory_Text
UNION ALL
SELECT
  concat('procapita:', b.Beslutsnr),
  b.Beslutsnr,
  b.person_id,
  b.Insatskategori,
  coalesce(k.insatsgrupp, 'ovrigt'),
  b.Lagrum,
  concat('procapita:', b.Utforare),
  b.Fran,
  b.Till,
  'procapita',
  b.leverans_id,
  b.rad
FROM procapita_beslut b
LEFT JOIN koder_insats k ON k.kod = b.Insatskategori
