-- Angivna orsaker till att en persons bistånd slutade, och när: ur ProCapitas hushåll, och vård
-- och omsorgs avregistreringar. Lifecares massuttag av ekonomiskt bistånd har ingen orsak.
WITH angivna AS (
  SELECT h.person_id, h.Till AS slut, coalesce(k.avslutsgrupp, 'annat') AS avslutsgrupp,
    'procapita' AS kallsystem, h.leverans_id, h.rad
  FROM procapita_ifo_hushall h
  LEFT JOIN koder_avslutsorsak k ON k.kod = h.Avslutsorsak
  WHERE h.Avslutsorsak IS NOT NULL
  UNION ALL
  SELECT person_id, Deregistration_Date,
    CASE Deregistration_Reason WHEN 'Decease' THEN 'avliden' ELSE 'flytt' END,
    'lifecare', leverans_id, rad
  FROM lifecare_Client
  WHERE Deregistration_Reason IN ('Decease', 'Emigrated')
)
SELECT
  person_id,
  slut,
  avslutsgrupp,
  forst.kallsystem AS kallsystem,
  forst.leverans_id AS leverans_id,
  forst.rad AS rad
FROM (
  SELECT person_id, slut, avslutsgrupp,
    max_by(struct(kallsystem, leverans_id, rad), struct(kallsystem, leverans_id, rad)) AS forst
  FROM angivna
  WHERE slut IS NOT NULL AND avslutsgrupp <> 'saknas'
  GROUP BY person_id, slut, avslutsgrupp)
