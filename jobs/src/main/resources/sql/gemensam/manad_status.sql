-- Om en månad är preliminär eller stängd, och varför (tables.md 1).
-- Gränserna, dagar för efterregistrering och andel ej godkända besök, står i konfigurationen.
WITH med_siffror AS (
  SELECT manad FROM beviljad_tid
  UNION
  SELECT manad FROM planerad_tid
  UNION
  SELECT manad FROM utford_tid
),
-- Utan luckor: en månad där allt saknas ska synas.
alla AS (
  SELECT explode(sequence(min(manad), max(manad), INTERVAL 1 MONTH)) AS manad
  FROM med_siffror
),
utforda AS (
  SELECT manad, count(*) AS antal, count_if(NOT godkand) AS ej_godkanda
  FROM utfort_besok
  WHERE status IN ('utford', 'utford_andrad')
  GROUP BY manad
),
-- En leverans av utförda besök som täcker hela månaden, också om den är tom.
levererade AS (
  SELECT DISTINCT m.manad
  FROM alla m
  JOIN leveranser l ON l.period_fran <= m.manad AND l.period_till >= last_day(m.manad)
  WHERE l.status = 'inlast'
    AND l.export IN (
      'lifecare_ReportedVisit',
      'lifecare_ExecutedService',
      'procapita_utforda_insatser',
      'tes_besok',
      'phoniro_besok')
),
-- En väntad export som inte tagits ut efter månadens slut: de sista dagarna kan saknas.
-- Exporter om ekonomiskt bistånd rör inte vård och omsorg.
saknade AS (
  SELECT DISTINCT m.manad
  FROM alla m
  JOIN vantade_exporter v
    ON NOT startswith(v.export, 'lifecare_Extract_')
    AND NOT startswith(v.export, 'procapita_ifo_')
    AND v.export <> 'lifecare_Payment'
  LEFT JOIN leveranser l
    ON l.export = v.export AND l.status = 'inlast' AND to_date(l.uttagen) > last_day(m.manad)
  WHERE l.export IS NULL
),
provade AS (
  SELECT
    m.manad,
    nullif(
      concat_ws(
        ';',
        CASE
          WHEN (u.manad IS NULL AND l.manad IS NULL) OR s.manad IS NOT NULL
          THEN 'leverans_saknas'
        END,
        CASE
          WHEN k.kordatum <= date_add(last_day(m.manad), val.efterregistrering_dagar)
          THEN 'efterregistrering_pagar'
        END,
        CASE WHEN 100 * u.ej_godkanda > val.ej_godkanda_procent * u.antal THEN 'ej_godkanda' END),
      '') AS orsak
  FROM alla m
  CROSS JOIN konfiguration val
  CROSS JOIN denna_korning k
  LEFT JOIN utforda u ON u.manad = m.manad
  LEFT JOIN levererade l ON l.manad = m.manad
  LEFT JOIN saknade s ON s.manad = m.manad
)
SELECT
  'vo' AS omrade,
  manad,
  CASE WHEN orsak IS NULL THEN 'stangd' ELSE 'preliminar' END AS status,
  orsak
FROM provade
UNION ALL
-- Ekonomiskt bistånd: om leveranserna täcker månaden.
SELECT
  'ifo',
  manad,
  CASE WHEN komplett THEN 'stangd' ELSE 'preliminar' END,
  CASE WHEN NOT komplett THEN 'leverans_saknas' END
FROM bistand_tackning
