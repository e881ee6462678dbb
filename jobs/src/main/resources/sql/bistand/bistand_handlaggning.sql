-- Beslut på ansökningar per månad med väntetid, och ansökningar som väntar när månaden är slut
-- (Kolada U31402, U31403, U31463).
WITH sokta AS (
  SELECT a.*, coalesce(e.kon, 'okant') AS kon, CAST(trunc(a.ansokningsdatum, 'MM') AS DATE) AS sokt_manad
  FROM eb_ansokan a
  LEFT JOIN eb_person e ON e.person_id = a.person_id
),
fonster AS (
  SELECT DISTINCT forsta_manad, sista_kompletta
  FROM bistand_tackning
),
-- Utan bistånd på tolv månader är det ett nybesök; är de inte kända gäller källans ansökningstyp.
med_typ AS (
  SELECT
    s.ansokan_id,
    s.kon,
    s.ansokningsdatum,
    s.beslutsdatum,
    s.utfall,
    s.status,
    CASE
      WHEN count(b.bistandsmanad) > 0 THEN 'ateransokan'
      WHEN f.forsta_manad <= add_months(s.sokt_manad, -val.nybesok_manader) THEN 'nybesok'
      WHEN s.ansokningstyp = 'ateransokan' THEN 'ateransokan'
      ELSE 'nybesok'
    END AS arendetyp
  FROM sokta s
  CROSS JOIN fonster f
  CROSS JOIN konfiguration val
  LEFT JOIN bistandsmanad b
    ON b.person_id = s.person_id
    AND b.bistandsmanad BETWEEN add_months(s.sokt_manad, -val.nybesok_manader) AND add_months(s.sokt_manad, -1)
  GROUP BY s.ansokan_id, s.kon, s.ansokningsdatum, s.beslutsdatum, s.utfall, s.status,
    s.ansokningstyp, s.sokt_manad, f.forsta_manad, val.nybesok_manader
),
beslutade AS (
  SELECT
    CAST(trunc(beslutsdatum, 'MM') AS DATE) AS manad,
    arendetyp,
    kon,
    utfall,
    greatest(datediff(beslutsdatum, ansokningsdatum), 0) AS dagar,
    0 AS oppna,
    0 AS oppna_over_14
  FROM med_typ
  WHERE beslutsdatum IS NOT NULL
),
-- En ansökan som tagits tillbaka, eller avslutats utan beslut, väntar inte.
vantar AS (
  SELECT
    t.manad,
    m.arendetyp,
    m.kon,
    1 AS oppna,
    CAST(datediff(last_day(t.manad), m.ansokningsdatum) > 14 AS INT) AS oppna_over_14
  FROM med_typ m
  JOIN bistand_tackning t
    ON m.ansokningsdatum <= last_day(t.manad)
    AND coalesce(m.beslutsdatum > last_day(t.manad), TRUE)
  WHERE m.beslutsdatum IS NOT NULL
    OR coalesce(m.status, '') NOT IN ('aterkallad', 'avskriven', 'avslutad')
),
alla AS (
  SELECT manad, arendetyp, kon, utfall, dagar, oppna, oppna_over_14 FROM beslutade
  UNION ALL
  SELECT manad, arendetyp, kon, NULL, NULL, oppna, oppna_over_14 FROM vantar
)
SELECT
  a.manad,
  a.arendetyp,
  a.kon,
  count(a.dagar) AS beslut,
  count_if(a.utfall = 'bifall') AS bifall,
  count_if(a.utfall = 'delavslag') AS delavslag,
  count_if(a.utfall = 'avslag') AS avslag,
  coalesce(sum(a.dagar), 0) AS summa_dagar,
  count_if(a.dagar > 14) AS over_14,
  sum(a.oppna) AS oppna_manadsslut,
  sum(a.oppna_over_14) AS oppna_over_14
FROM alla a
JOIN bistand_tackning t ON t.manad = a.manad
WHERE a.manad <= t.sista_kompletta
GROUP BY a.manad, a.arendetyp, a.kon
