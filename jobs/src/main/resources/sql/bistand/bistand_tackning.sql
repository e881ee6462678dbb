-- Vilka månader som har uppgifter om ekonomiskt bistånd, och vilka som är kompletta: leveranserna
-- täcker månaden och dagarna för efterregistrering.
WITH granser AS (
  SELECT
    CAST(trunc(min(utbetalningsdatum), 'MM') AS DATE) AS forsta_manad,
    greatest(max(bistandsmanad), CAST(trunc(max(utbetalningsdatum), 'MM') AS DATE)) AS sista_manad
  FROM eb_utbetalning
  WHERE slag = 'ekonomiskt_bistand' AND raknas
),
inlasta AS (
  SELECT *, to_date(uttagen) AS uttagsdag
  FROM leveranser
  WHERE status = 'inlast'
),
-- Till och med vilken dag som uttagen av hela sanningen säger allt.
uttagna AS (
  SELECT
    least(
      greatest(
        max(uttagsdag) FILTER (WHERE export = 'lifecare_Extract_Payments'),
        max(uttagsdag) FILTER (WHERE export = 'lifecare_Payment')),
      max(uttagsdag) FILTER (WHERE export = 'lifecare_Extract_Decisions'),
      max(uttagsdag) FILTER (WHERE export = 'lifecare_Extract_Services')) AS lifecare,
    count_if(export IN ('lifecare_Extract_Payments', 'lifecare_Payment')) > 0
      AND count_if(export = 'lifecare_Extract_Decisions') > 0
      AND count_if(export = 'lifecare_Extract_Services') > 0 AS har_lifecare,
    least(
      max(uttagsdag) FILTER (WHERE export = 'procapita_ifo_beslut'),
      max(uttagsdag) FILTER (WHERE export = 'procapita_ifo_hushall')) AS procapita,
    count_if(export = 'procapita_ifo_beslut') > 0
      AND count_if(export = 'procapita_ifo_hushall') > 0 AS har_procapita
  FROM inlasta
),
manader AS (
  SELECT
    CAST(m AS DATE) AS manad,
    date_add(last_day(m), val.efterregistrering_dagar) AS sista_dag,
    -- Efter brytdatum betalar ProCapita inget mer.
    least(date_add(last_day(m), val.efterregistrering_dagar),
      coalesce(date_sub(val.brytdatum_ifo, 1), DATE'9999-12-31')) AS sista_dag_procapita,
    val.brytdatum_ifo IS NULL OR last_day(m) < val.brytdatum_ifo AS i_procapita,
    val.brytdatum_ifo IS NULL OR last_day(m) >= val.brytdatum_ifo AS i_lifecare
  FROM granser
  CROSS JOIN konfiguration val
  LATERAL VIEW explode(sequence(forsta_manad, sista_manad, INTERVAL 1 MONTH)) s AS m
),
-- Utbetalningarna kommer en fil per tid: varje månad som dagarna rör ska ha en fil som täcker dem.
delar AS (
  SELECT
    m.manad,
    CAST(greatest(d, m.manad) AS DATE) AS fran,
    least(last_day(d), m.sista_dag_procapita) AS till
  FROM manader m
  LATERAL VIEW explode(sequence(
    m.manad, greatest(m.manad, CAST(trunc(m.sista_dag_procapita, 'MM') AS DATE)), INTERVAL 1 MONTH)) s AS d
),
tackta_delar AS (
  SELECT d.manad, d.fran, max(l.export IS NOT NULL) AS tackt
  FROM delar d
  LEFT JOIN inlasta l
    ON l.export = 'procapita_ifo_utbetalningar'
    AND l.period_fran <= d.fran
    AND l.period_till >= d.till
    AND l.uttagsdag > d.till
  GROUP BY d.manad, d.fran
),
i_procapita AS (
  SELECT manad, min(tackt) AS tackt
  FROM tackta_delar
  GROUP BY manad
),
provade AS (
  SELECT
    m.manad,
    coalesce(m.i_lifecare AND u.har_lifecare AND u.lifecare > m.sista_dag, FALSE)
      OR coalesce(
        m.i_procapita AND p.tackt AND u.har_procapita AND u.procapita > m.sista_dag_procapita,
        FALSE) AS komplett
  FROM manader m
  CROSS JOIN uttagna u
  LEFT JOIN i_procapita p ON p.manad = m.manad
)
SELECT
  p.manad,
  p.komplett,
  g.forsta_manad,
  k.sista_kompletta
FROM provade p
CROSS JOIN granser g
CROSS JOIN (SELECT max(manad) FILTER (WHERE komplett) AS sista_kompletta FROM provade) k
