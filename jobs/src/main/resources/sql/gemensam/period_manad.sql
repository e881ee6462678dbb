-- Periodernas månader, alla från start till slut (tables.md 1).
SELECT period, explode(sequence(start, slut, INTERVAL 1 MONTH)) AS manad
FROM dim_period
