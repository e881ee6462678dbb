-- Vad kommunens kartläggning visar om ensamhet (tables.md 2): personer per månad, enhet och kön, vid
-- sitt senaste tillfälle den månaden. Raden samtliga räknar varje person en gång; en person med flera
-- orsaker är i flera rader.
WITH svar AS (
  SELECT
    CAST(trunc(k.datum, 'MM') AS DATE) AS manad,
    k.datum,
    max(k.datum) OVER (PARTITION BY k.person_id, trunc(k.datum, 'MM')) AS senast,
    fordelad_enhet(p.skyddad, val.skyddade_pa_enhet, k.enhet, NULL) AS enhet,
    k.person_id,
    k.person_kon AS kon,
    k.upplever_ensamhet,
    k.orsak
  FROM kommun_kartlaggning k
  CROSS JOIN konfiguration val
  LEFT JOIN person p ON p.person_id = k.person_id
),
senaste AS (
  SELECT manad, coalesce(enhet, '(ej fördelad)') AS enhet, coalesce(kon, 'okant') AS kon, person_id,
    upplever_ensamhet, orsak
  FROM svar
  WHERE datum = senast
),
per_orsak AS (
  SELECT manad, enhet, kon, person_id, upplever_ensamhet,
    explode(array_compact(array('samtliga', orsak))) AS orsak
  FROM senaste
)
SELECT
  s.manad,
  s.enhet,
  coalesce(max(v.enhet_version), concat(s.enhet, '@1900-01-01')) AS enhet_version,
  s.orsak,
  s.kon,
  count(DISTINCT s.person_id) AS personer,
  count(DISTINCT CASE WHEN s.upplever_ensamhet THEN s.person_id END) AS ensamma
FROM per_orsak s
LEFT JOIN enhet_tidslinje v ON v.enhet = s.enhet AND v.manad = s.manad
GROUP BY s.manad, s.enhet, s.orsak, s.kon
