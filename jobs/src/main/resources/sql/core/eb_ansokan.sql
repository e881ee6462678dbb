-- Ansökningar om ekonomiskt bistånd, var och en en gång, med det första beslutet.
-- Under migreringen står samma ansökan i båda systemen: den räknas där den beslutades.
WITH inkomna AS (
  SELECT
    concat('lifecare:', a.Id) AS ansokan_id,
    a.Id AS kallans_id,
    coalesce(a.person_id, k.person_id) AS person_id,
    a.Date AS ansokningsdatum,
    coalesce(
      CASE WHEN a.Type IN ('nyansokan', 'ateransokan') THEN a.Type END,
      a.Aktualisering) AS ansokningstyp,
    a.Status AS status,
    a.DecisionId AS kallans_beslut,
    t.ekonomiskt_bistand,
    'lifecare' AS kallsystem,
    a.leverans_id,
    a.rad
  FROM lifecare_Extract_Actualisations a
  LEFT JOIN eb_kund k ON k.kundnummer = a.CustomerNumber
  LEFT JOIN eb_tjanst t ON t.tjanst = a.ServiceId
  UNION ALL
  SELECT
    concat('procapita:', Ansokningsnr),
    Ansokningsnr,
    person_id,
    Ansokningsdatum,
    Ansokningstyp,
    Status,
    CAST(NULL AS BIGINT),
    'ja',
    'procapita',
    leverans_id,
    rad
  FROM procapita_ifo_ansokningar
),
-- Besluten som ansökan kan ha lett till: det som den själv nämner, och de som nämner den.
provade AS (
  SELECT i.ansokan_id, b.*
  FROM inkomna i
  JOIN eb_beslut b ON b.kallsystem = i.kallsystem AND b.ansokan = i.kallans_id
  WHERE b.utfall NOT IN ('aterkrav', 'eftergift')
  UNION ALL
  SELECT i.ansokan_id, b.*
  FROM inkomna i
  JOIN eb_beslut b ON b.kallsystem = i.kallsystem AND b.kallans_id = i.kallans_beslut
  WHERE b.utfall NOT IN ('aterkrav', 'eftergift')
),
forsta_beslut AS (
  SELECT
    ansokan_id,
    max(slag = 'ekonomiskt_bistand') AS ekonomiskt_bistand,
    min_by(
      struct(beslut_id, beslutsdatum, utfall, sokande, medsokande),
      struct(beslutsdatum, kallans_id)) FILTER (WHERE beslutsdatum IS NOT NULL) AS b
  FROM provade
  GROUP BY ansokan_id
),
-- En öppen ansökan kan sakna tjänst; säger varken tjänst eller beslut annat är den bistånd.
ansokningar AS (
  SELECT i.*, f.b
  FROM inkomna i
  LEFT JOIN koder_aktualiseringstyp k ON k.kod = i.ansokningstyp
  LEFT JOIN forsta_beslut f ON f.ansokan_id = i.ansokan_id
  WHERE (i.kallsystem = 'procapita' OR k.ansokan = 'ja')
    AND coalesce(i.ekonomiskt_bistand, 'ja') = 'ja'
    AND (f.ekonomiskt_bistand OR f.ansokan_id IS NULL OR i.ekonomiskt_bistand = 'ja')
),
i_ratt_system AS (
  SELECT a.*
  FROM ansokningar a
  CROSS JOIN konfiguration val
  WHERE val.brytdatum_ifo IS NULL
    OR CASE
      WHEN a.kallsystem = 'lifecare'
      THEN coalesce(a.b.beslutsdatum, val.brytdatum_ifo) >= val.brytdatum_ifo
      ELSE coalesce(a.b.beslutsdatum, a.ansokningsdatum) < val.brytdatum_ifo
    END
)
SELECT
  a.ansokan_id,
  a.kallans_id,
  coalesce(a.person_id, a.b.sokande) AS person_id,
  a.b.medsokande AS medsokande,
  a.ansokningsdatum,
  CASE WHEN a.ansokningstyp IN ('nyansokan', 'ateransokan') THEN a.ansokningstyp ELSE 'okand' END
    AS ansokningstyp,
  a.status,
  a.b.beslutsdatum AS beslutsdatum,
  a.b.utfall AS utfall,
  a.b.beslut_id AS beslut_id,
  a.kallsystem,
  a.leverans_id,
  a.rad
FROM i_ratt_system a
-- En ansökan som båda systemen har, sökt samma dag av samma person, räknas i Lifecare.
LEFT ANTI JOIN i_ratt_system l
  ON a.kallsystem = 'procapita'
  AND l.kallsystem = 'lifecare'
  AND l.person_id = a.person_id
  AND l.ansokningsdatum = a.ansokningsdatum
