-- Beslut om ekonomiskt bistånd, och beslut vars tjänst inte är känd (tables.md regel 12).
-- Lifecares uttag har alla IFO-beslut; tjänsten och beslutstypen säger vilka som är bistånd.

-- En rad per person i beslutet blir en rad per beslut.
WITH lifecares AS (
  SELECT
    Id,
    min_by(
      struct(CustomerNumber, Date, Type, FromDate, ToDate, Reason, ServiceId, Amount,
        ConnectedApplication, leverans_id, rad),
      struct(leverans_id, rad)) AS b,
    min(CASE WHEN NOT coalesce(DecisionPersonDTOs_IsCoApplicant, FALSE) THEN person_id END) AS sokande,
    min(CASE WHEN DecisionPersonDTOs_IsCoApplicant THEN person_id END) AS medsokande
  FROM lifecare_Extract_Decisions
  GROUP BY Id
),
beslutade AS (
  SELECT
    concat('lifecare:', l.Id) AS beslut_id,
    l.Id AS kallans_id,
    l.b.ConnectedApplication AS ansokan,
    l.b.ServiceId AS tjanst,
    t.ekonomiskt_bistand,
    l.b.CustomerNumber AS hushall_nr,
    l.sokande,
    l.medsokande,
    l.b.Date AS beslutsdatum,
    l.b.FromDate AS fran,
    l.b.ToDate AS till,
    l.b.Type AS beslutstyp,
    l.b.Reason AS orsak,
    CAST(NULL AS STRING) AS orsak_medsokande,
    CAST(NULL AS STRING) AS andamal,
    l.b.Amount AS belopp,
    'lifecare' AS kallsystem,
    l.b.leverans_id AS leverans_id,
    l.b.rad AS rad
  FROM lifecares l
  LEFT JOIN eb_tjanst t ON t.tjanst = l.b.ServiceId
  UNION ALL
  SELECT
    concat('procapita:', Beslutsnr),
    Beslutsnr,
    Ansokningsnr,
    CAST(NULL AS BIGINT),
    'ja',
    Hushallsnr,
    person_id,
    medsokande_id,
    Beslutsdatum,
    Fran,
    Till,
    Beslutstyp,
    Orsak,
    Orsak_medsokande,
    Andamal,
    Beviljat_belopp,
    'procapita',
    leverans_id,
    rad
  FROM procapita_ifo_beslut
)
SELECT
  b.beslut_id,
  b.kallans_id,
  b.ansokan,
  b.tjanst,
  CASE WHEN b.ekonomiskt_bistand = 'ja' THEN 'ekonomiskt_bistand' ELSE 'okand_tjanst' END AS slag,
  b.hushall_nr,
  b.sokande,
  b.medsokande,
  b.beslutsdatum,
  b.fran,
  b.till,
  coalesce(b.beslutstyp, 'okand') AS beslutstyp,
  coalesce(t.utfall, 'okand') AS utfall,
  coalesce(t.bistandsmanad = 'ja', FALSE) AS ger_manad,
  hindergrupp(b.orsak, h.nationell_grupp) AS forsorjningshinder,
  CASE WHEN b.medsokande IS NOT NULL THEN hindergrupp(b.orsak_medsokande, m.nationell_grupp) END
    AS forsorjningshinder_medsokande,
  b.andamal,
  CAST(b.belopp AS DECIMAL(18,2)) AS belopp,
  b.kallsystem,
  b.leverans_id,
  b.rad
FROM beslutade b
LEFT JOIN koder_beslutstyp_eb t ON t.kod = b.beslutstyp
LEFT JOIN koder_forsorjningshinder h ON h.kod = b.orsak
LEFT JOIN koder_forsorjningshinder m ON m.kod = b.orsak_medsokande
WHERE coalesce(b.ekonomiskt_bistand, 'okand') <> 'nej' AND coalesce(t.utfall, 'okand') <> 'inte_eb'
