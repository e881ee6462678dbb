-- Frånvaro ur båda systemen (tables.md regel 9). Utan slutdag gäller den tills vidare. Om inget
-- beviljas under frånvaron sägs av orsaken i koder/franvaro_orsak.
WITH uppgifter AS (
  SELECT
    concat('lifecare:', Id) AS franvaro_id,
    person_id,
    StartDate AS fran,
    EndDate AS till,
    Reason_Text AS orsak,
    'lifecare' AS kallsystem,
    leverans_id,
    rad
  FROM lifecare_ClientAbsence
  UNION ALL
  SELECT
    concat('procapita:', person_id, ':', Fran),
    person_id,
    Fran,
    Till,
    Orsak,
    'procapita',
    leverans_id,
    rad
  FROM procapita_franvaro
)
SELECT u.franvaro_id, u.person_id, u.fran, u.till, u.orsak,
  coalesce(k.beslut_pausas = 'ja', FALSE) AS pausad,
  u.kallsystem, u.leverans_id, u.rad
FROM uppgifter u
LEFT JOIN koder_franvaro_orsak k ON k.kod = u.orsak
