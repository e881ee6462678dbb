-- Dagar då en person är frånvarande (tables.md regel 9): alla dagar i en registrerad frånvaro
-- utom dem då ett utfört besök enligt SoL börjar. Ett utfört besök vinner alltid.
-- pausad: inget är beviljat den dagen.
WITH horisont AS (
  SELECT add_months(min(manad), -1) AS forsta, last_day(add_months(max(manad), 1)) AS sista
  FROM manader
),
dagar AS (
  SELECT
    f.person_id,
    f.pausad,
    explode(sequence(greatest(f.fran, h.forsta), least(f.till, h.sista))) AS datum
  FROM franvaro f
  CROSS JOIN horisont h
  WHERE f.fran <= h.sista
    AND coalesce(f.till, h.sista) >= h.forsta
    AND coalesce(f.till, h.sista) >= f.fran
),
besokta AS (
  SELECT DISTINCT person_id, to_date(start) AS datum
  FROM utfort_besok_grupp
  WHERE lagrum = 'SoL' AND utford(status)
)
SELECT d.person_id, d.datum, max(d.pausad) AS pausad
FROM dagar d
LEFT ANTI JOIN besokta b ON b.person_id = d.person_id AND b.datum = d.datum
GROUP BY d.person_id, d.datum
