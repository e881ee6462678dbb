-- Angivna orsaker till att en persons bistånd slutade, och när: ur ProCapitas hushåll, annars vård
-- och omsorgs avregistreringar. Lifecares massuttag av ekonomiskt bistånd har ingen orsak.
SELECT h.person_id, h.Till AS slut, coalesce(k.avslutsgrupp, 'annat') AS avslutsgrupp, 1 AS ordning
FROM procapita_ifo_hushall h
LEFT JOIN koder_avslutsorsak k ON k.kod = h.Avslutsorsak
WHERE h.Till IS NOT NULL
  AND h.Avslutsorsak IS NOT NULL
  AND coalesce(k.avslutsgrupp, 'annat') <> 'saknas'
UNION ALL
SELECT
  person_id,
  Deregistration_Date,
  CASE Deregistration_Reason WHEN 'Decease' THEN 'avliden' ELSE 'flytt' END,
  2
FROM lifecare_Client
WHERE Deregistration_Date IS NOT NULL AND Deregistration_Reason IN ('Decease', 'Emigrated')
