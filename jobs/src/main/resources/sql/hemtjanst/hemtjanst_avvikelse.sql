-- Inställda och avböjda besök per orsak och vems skälet är. Utan orsak, eller med en okänd, är ett
-- avböjt besök brukarens och ett inställts okänt. Ur ProCapita är minuterna okända: NULL.
WITH avvikelser AS (
  SELECT
    manad,
    enhet,
    coalesce(orsak, 'uppgift_saknas') AS orsak,
    coalesce(
      orsakspart,
      CASE status WHEN 'avbojd' THEN 'brukare' ELSE 'okand' END) AS orsakspart,
    CASE WHEN kallsystem <> 'procapita' THEN bortfall_sek END AS bortfall_sek
  FROM utford_tid
  WHERE status IN ('installd', 'avbojd')
)
SELECT
  a.manad,
  a.enhet,
  coalesce(max(e.enhet_version), concat(a.enhet, '@1900-01-01')) AS enhet_version,
  a.orsak,
  a.orsakspart,
  count(*) AS besok,
  minuter(sum(a.bortfall_sek)) AS minuter,
  CASE
    WHEN count(a.bortfall_sek) = 0 THEN 'minuter=finns_ej_i_procapita'
    WHEN count(a.bortfall_sek) < count(*) THEN 'minuter=delvis_finns_ej_i_procapita'
  END AS saknas
FROM avvikelser a
LEFT JOIN enhet_manad e ON e.enhet = a.enhet AND e.manad = a.manad
GROUP BY a.manad, a.enhet, a.orsak, a.orsakspart
