-- Enhetens version och område i varje månad som någon period har, för tabeller som görs i ett stycke;
-- enhet_manad och omrade_manad har bara månaderna som räknas.
SELECT
  e.enhet,
  m.manad,
  concat(e.enhet, '@', max_by(e.fran, versionsordning(e.fran, e.till, last_day(m.manad))))
    AS enhet_version,
  max_by(e.omrade, versionsordning(e.fran, e.till, last_day(m.manad))) AS omrade
FROM enhet e
CROSS JOIN (SELECT DISTINCT manad FROM period_manad) m
GROUP BY e.enhet, m.manad
