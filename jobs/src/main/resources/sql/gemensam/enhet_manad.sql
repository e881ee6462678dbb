-- Vilken version av en enhet som gäller en månad: den som gäller på månadens sista dag; i ett
-- glapp, och när enheten har stängt, den senaste som börjat; före den första versionen den första.
-- Gäller flera på dagen är det den som började sist (tables.md 1).
SELECT
  e.enhet,
  m.manad,
  concat(e.enhet, '@', max_by(e.fran, versionsordning(e.fran, e.till, m.sista_dag))) AS enhet_version
FROM enhet e
CROSS JOIN manader m
GROUP BY e.enhet, m.manad
