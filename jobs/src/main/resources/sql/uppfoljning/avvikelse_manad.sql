-- Avvikelser mot utförda timmar, för kvoten dem emellan (kpi-definitions.md 5.11). En enhet med timmar
-- och utan avvikelser har noll, när kommunen lämnat förteckningen över dem.
WITH timmarna AS (
  SELECT manad, utforande_enhet AS enhet, sum(utforda_timmar) AS utforda_timmar
  FROM hemtjanst_utforande
  GROUP BY manad, utforande_enhet
),
antalen AS (
  SELECT
    a.manad,
    a.enhet,
    sum(a.antal) FILTER (WHERE k.lager = 'avvikelse') AS avvikelser,
    sum(a.antal) FILTER (WHERE k.lager <> 'avvikelse') AS missforhallanden
  FROM avvikelse a
  LEFT JOIN koder_avvikelsetyp k ON k.kod = a.typ
  GROUP BY a.manad, a.enhet
),
fran_och_till AS (
  SELECT min(manad) AS fran FROM avvikelse
),
alla AS (
  SELECT
    coalesce(t.manad, a.manad) AS manad,
    coalesce(t.enhet, a.enhet) AS enhet,
    coalesce(a.avvikelser, 0) AS avvikelser,
    coalesce(a.missforhallanden, 0) AS missforhallanden,
    t.utforda_timmar
  FROM timmarna t
  FULL JOIN antalen a ON a.manad = t.manad AND a.enhet = t.enhet
)
SELECT
  a.manad,
  a.enhet,
  coalesce(v.enhet_version, concat(a.enhet, '@1900-01-01')) AS enhet_version,
  a.avvikelser,
  a.missforhallanden,
  CAST(a.utforda_timmar AS DECIMAL(18,4)) AS utforda_timmar
FROM alla a
JOIN fran_och_till f ON a.manad >= f.fran
LEFT JOIN enhet_tidslinje v ON v.enhet = a.enhet AND v.manad = a.manad
