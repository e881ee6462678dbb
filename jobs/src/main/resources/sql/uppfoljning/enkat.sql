-- Enkätsvar per år, enhet och fråga (tables.md 2, kpi-definitions.md 5.7): det senaste måttillfället
-- under året. Kommunens egen rad (utan enhet) är samtliga; utan den summeras enheterna. Detsamma
-- gäller båda könen: en levererad rad för totalen går före summan av delarna.
WITH svar AS (
  SELECT
    year(matdatum) AS ar,
    matdatum,
    max(matdatum) OVER (PARTITION BY year(matdatum), fraga) AS senast,
    fraga,
    coalesce(enhet, 'samtliga') AS enhet,
    CASE WHEN kon = 'T' THEN 'samtliga' ELSE coalesce(kon, 'okant') END AS kon,
    antal_svar,
    antal_positiva,
    coalesce(antal_vet_ej, 0) AS antal_vet_ej
  FROM kommun_enkat
),
levererade AS (
  SELECT ar, fraga, enhet, kon, sum(antal_svar) AS antal_svar, sum(antal_positiva) AS antal_positiva,
    sum(antal_vet_ej) AS antal_vet_ej
  FROM svar
  WHERE matdatum = senast
  GROUP BY ar, fraga, enhet, kon
),
med_bada AS (
  SELECT ar, fraga, enhet, kon, antal_svar, antal_positiva, antal_vet_ej
  FROM levererade
  UNION ALL
  SELECT d.ar, d.fraga, d.enhet, 'samtliga', sum(d.antal_svar), sum(d.antal_positiva),
    sum(d.antal_vet_ej)
  FROM levererade d
  LEFT ANTI JOIN levererade t
    ON t.ar = d.ar AND t.fraga = d.fraga AND t.enhet = d.enhet AND t.kon = 'samtliga'
  GROUP BY d.ar, d.fraga, d.enhet
),
med_kommun AS (
  SELECT ar, fraga, enhet, kon, antal_svar, antal_positiva, antal_vet_ej
  FROM med_bada
  UNION ALL
  SELECT l.ar, l.fraga, 'samtliga', l.kon, sum(l.antal_svar), sum(l.antal_positiva),
    sum(l.antal_vet_ej)
  FROM med_bada l
  LEFT ANTI JOIN levererade k ON k.ar = l.ar AND k.fraga = l.fraga AND k.enhet = 'samtliga'
  GROUP BY l.ar, l.fraga, l.kon
)
SELECT
  CAST(ar AS INT) AS ar,
  CASE WHEN enhet = 'samtliga' THEN 'kommun' ELSE 'enhet' END AS niva,
  enhet,
  fraga,
  kon,
  antal_svar,
  antal_positiva,
  antal_vet_ej
FROM med_kommun
