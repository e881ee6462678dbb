-- Varje utbetalning som kommit in, med månaden biståndet avser och om den är ekonomiskt bistånd
-- (tables.md regel 12). Inget kastas: slag och raknas säger vad som räknas vidare.

-- Vart ansökan respektive tjänsten leder genom något beslut: ja före nej, annars ingenstans.
WITH beslutens_tjanster AS (
  SELECT DISTINCT d.ConnectedApplication AS ansokan, d.ServiceId AS tjanst, t.ekonomiskt_bistand
  FROM lifecare_Extract_Decisions d
  JOIN eb_tjanst t ON t.tjanst = d.ServiceId
  WHERE t.ekonomiskt_bistand IS NOT NULL
),
via_ansokan AS (
  SELECT ansokan, min(ekonomiskt_bistand) AS ekonomiskt_bistand
  FROM beslutens_tjanster
  WHERE ansokan IS NOT NULL
  GROUP BY ansokan
),
via_tjanst AS (
  SELECT tjanst, min(ekonomiskt_bistand) AS ekonomiskt_bistand
  FROM beslutens_tjanster
  GROUP BY tjanst
),
-- Det personbaserade uttaget har bidragsmånad och tjänst; massuttaget har alla utbetalningar.
personbaserade AS (
  SELECT
    Id,
    min_by(
      struct(Amount, PayDate, PaymentMethod, ConcernedMonth, ServiceId, ConnectedApplication,
        leverans_id, rad),
      struct(leverans_id, rad)) AS p,
    min(person_id) AS person_id
  FROM lifecare_Payment
  GROUP BY Id
),
lifecares AS (
  SELECT
    coalesce(m.Id, p.Id) AS Id,
    coalesce(m.Amount, p.p.Amount) AS belopp,
    coalesce(m.PayDate, p.p.PayDate) AS utbetalningsdatum,
    coalesce(m.PaymentMethod, p.p.PaymentMethod) AS betalningssatt,
    coalesce(m.ConnectedApplication, p.p.ConnectedApplication) AS ansokan,
    p.p.ServiceId AS tjanst,
    p.p.ConcernedMonth AS angiven_manad,
    m.CustomerNumber AS hushall_nr,
    p.person_id,
    coalesce(m.leverans_id, p.p.leverans_id) AS leverans_id,
    coalesce(m.rad, p.p.rad) AS rad
  FROM lifecare_Extract_Payments m
  FULL OUTER JOIN personbaserade p ON p.Id = m.Id
),
-- Av ansökans beslut gäller det senast fattade, helst ett som kan ge en biståndsmånad.
ansokans_beslut AS (
  SELECT
    kallsystem,
    ansokan,
    max_by(
      struct(beslut_id, sokande, medsokande, fran, till, ger_manad),
      struct(ger_manad AND fran IS NOT NULL, beslutsdatum, kallans_id)) AS b,
    max(utfall = 'aterkrav') AS aterkrav
  FROM eb_beslut
  WHERE slag = 'ekonomiskt_bistand' AND ansokan IS NOT NULL
  GROUP BY kallsystem, ansokan
),
berakningar AS (
  SELECT
    ConnectedApplication AS ansokan,
    max_by(struct(FromDate, ToDate), struct(coalesce(Final, FALSE), Id)) AS period
  FROM lifecare_Extract_Calculations
  WHERE ConnectedApplication IS NOT NULL
  GROUP BY ConnectedApplication
),
utbetalda AS (
  SELECT
    concat('lifecare:', l.Id) AS utbetalning_id,
    l.Id AS kallans_id,
    CASE coalesce(va.ekonomiskt_bistand, vt.ekonomiskt_bistand)
      WHEN 'ja' THEN 'ekonomiskt_bistand'
      WHEN 'nej' THEN 'annan_tjanst'
      ELSE 'okand_tjanst'
    END AS slag,
    l.hushall_nr,
    coalesce(b.b.sokande, k.person_id, l.person_id) AS sokande,
    b.b.medsokande AS medsokande,
    l.utbetalningsdatum,
    l.angiven_manad,
    CASE WHEN b.b.ger_manad
      THEN manad_i_period(l.utbetalningsdatum, b.b.fran, b.b.till)
    END AS beslutets_manad,
    manad_i_period(l.utbetalningsdatum, r.period.FromDate, r.period.ToDate) AS berakningens_manad,
    CAST(NULL AS STRING) AS andamal,
    l.betalningssatt,
    CAST(l.belopp AS DECIMAL(18,2)) AS belopp,
    FALSE AS makulerad,
    coalesce(b.aterkrav, FALSE) AS aterkravs,
    b.b.beslut_id AS beslut_id,
    l.ansokan,
    'lifecare' AS kallsystem,
    l.leverans_id,
    l.rad
  FROM lifecares l
  LEFT JOIN via_ansokan va ON va.ansokan = l.ansokan
  LEFT JOIN via_tjanst vt ON vt.tjanst = l.tjanst
  LEFT JOIN ansokans_beslut b ON b.kallsystem = 'lifecare' AND b.ansokan = l.ansokan
  LEFT JOIN berakningar r ON r.ansokan = l.ansokan
  LEFT JOIN eb_kund k ON k.kundnummer = l.hushall_nr
  UNION ALL
  SELECT
    concat_ws(':', 'procapita', u.Utbetalningsnr, coalesce(u.Andamal, ''),
      coalesce(CAST(u.Avser_manad AS STRING), ''), CAST(u.Belopp AS DECIMAL(18,2))),
    u.Utbetalningsnr,
    'ekonomiskt_bistand',
    u.Hushallsnr,
    coalesce(b.sokande, u.person_id),
    b.medsokande,
    u.Utbetalningsdatum,
    u.Avser_manad,
    CASE WHEN b.ger_manad THEN manad_i_period(u.Utbetalningsdatum, b.fran, b.till) END,
    CAST(NULL AS DATE),
    u.Andamal,
    u.Betalningssatt,
    CAST(u.Belopp AS DECIMAL(18,2)),
    coalesce(u.Makulerad, FALSE),
    coalesce(b.utfall = 'aterkrav', FALSE),
    b.beslut_id,
    b.ansokan,
    'procapita',
    u.leverans_id,
    u.rad
  FROM procapita_ifo_utbetalningar u
  LEFT JOIN eb_beslut b ON b.kallsystem = 'procapita' AND b.kallans_id = u.Beslutsnr
),
med_manad AS (
  SELECT
    *,
    CAST(coalesce(angiven_manad, beslutets_manad, berakningens_manad,
      trunc(utbetalningsdatum, 'MM')) AS DATE) AS bistandsmanad,
    CASE
      WHEN angiven_manad IS NOT NULL THEN 'angiven'
      WHEN beslutets_manad IS NOT NULL THEN 'beslut'
      WHEN berakningens_manad IS NOT NULL THEN 'berakning'
      ELSE 'utbetalningsdatum'
    END AS manad_kalla
  FROM utbetalda
),
-- Utan brytdatum kan båda systemen ha samma utbetalning: den första i det ena är den första i det andra.
numrerade AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY kallsystem, slag, sokande, utbetalningsdatum, bistandsmanad, belopp
      ORDER BY utbetalning_id) AS nr
  FROM med_manad
)
SELECT
  n.utbetalning_id,
  n.kallans_id,
  n.slag,
  CASE
    WHEN val.brytdatum_ifo IS NULL THEN l.utbetalning_id IS NULL
    ELSE (n.kallsystem = 'lifecare') = (n.utbetalningsdatum >= val.brytdatum_ifo)
  END AS raknas,
  n.hushall_nr,
  coalesce(n.sokande, concat(n.kallsystem, ':', coalesce(n.hushall_nr, n.kallans_id))) AS hushall,
  n.sokande,
  n.medsokande,
  n.utbetalningsdatum,
  n.bistandsmanad,
  n.manad_kalla,
  coalesce(nullif(n.andamal, 'okand'), 'okant') AS andamal,
  n.betalningssatt,
  n.belopp,
  CAST(greatest(n.belopp, 0) AS DECIMAL(18,2)) AS utbetalt,
  CAST(CASE
    WHEN n.makulerad THEN greatest(n.belopp, 0)
    WHEN n.belopp < 0 AND NOT n.aterkravs THEN -n.belopp
    ELSE 0
  END AS DECIMAL(18,2)) AS makulerat,
  CAST(CASE WHEN n.belopp < 0 AND n.aterkravs AND NOT n.makulerad THEN -n.belopp ELSE 0 END
    AS DECIMAL(18,2)) AS aterkrav,
  CAST(CASE WHEN n.makulerad THEN 0 ELSE n.belopp END AS DECIMAL(18,2)) AS netto,
  n.beslut_id,
  n.ansokan,
  n.kallsystem,
  n.leverans_id,
  n.rad
FROM numrerade n
CROSS JOIN konfiguration val
LEFT JOIN numrerade l
  ON n.kallsystem = 'procapita'
  AND l.kallsystem = 'lifecare'
  AND l.slag = 'ekonomiskt_bistand'
  AND l.sokande = n.sokande
  AND l.utbetalningsdatum = n.utbetalningsdatum
  AND l.bistandsmanad = n.bistandsmanad
  AND l.belopp = n.belopp
  AND l.nr = n.nr
