-- Ett hushåll och en månad som biståndet avser, med alla utbetalningar som räknas (tables.md
-- regel 12). Hushållet är den sökandes. En månad vars summa inte är större än 0 är inget bistånd.
WITH utbetalda AS (
  SELECT *
  FROM eb_utbetalning
  WHERE slag = 'ekonomiskt_bistand' AND raknas
),
summor AS (
  SELECT
    bistandsmanad,
    hushall,
    max(sokande) AS sokande,
    CAST(sum(netto) AS DECIMAL(18,2)) AS belopp,
    -- Ändamålen i det som står kvar; minusposten till en utbetalning ändrar inget.
    max(netto > 0 AND andamal IN ('forsorjningsstod', 'tillfalligt_boende')) AS forsorjningsstod,
    max(netto > 0 AND andamal IN ('halso_sjukvard', 'livsforing_i_ovrigt')) AS livsforing,
    -- Den osäkraste källan.
    min(array_position(
      array('utbetalningsdatum', 'berakning', 'beslut', 'angiven'), manad_kalla)) AS manad_nr,
    max_by(medsokande, struct(utbetalningsdatum, utbetalning_id)) AS medsokande,
    min_by(
      struct(kallsystem, leverans_id, rad),
      struct(kallsystem, leverans_id, rad)) AS forst
  FROM utbetalda
  GROUP BY bistandsmanad, hushall
),
personer AS (
  SELECT
    u.bistandsmanad,
    u.hushall,
    m.person_id,
    max_by(m.hushallstyp, struct(u.utbetalningsdatum, u.utbetalning_id))
      FILTER (WHERE m.hushallstyp IS NOT NULL) AS hushallstyp,
    min(array_position(
      array('utbetalning', 'beslut', 'hushall', 'berakning'), m.mottagare_kalla)) AS mottagare_nr,
    max(m.roll = 'medsokande') AS ar_medsokande
  FROM utbetalda u
  JOIN eb_mottagare m ON m.utbetalning_id = u.utbetalning_id
  GROUP BY u.bistandsmanad, u.hushall, m.person_id
),
sammansattning AS (
  SELECT
    p.bistandsmanad,
    p.hushall,
    min(p.mottagare_nr) AS mottagare_nr,
    max(p.hushallstyp) AS angiven_typ,
    count_if(alder(e.fodelsemanad, p.bistandsmanad) < 18) AS antal_barn,
    count_if(alder(e.fodelsemanad, p.bistandsmanad) >= 18) AS antal_vuxna,
    max(CASE WHEN p.ar_medsokande THEN p.person_id END) AS medsokande
  FROM personer p
  JOIN eb_person e ON e.person_id = p.person_id
  GROUP BY p.bistandsmanad, p.hushall
),
med_par AS (
  SELECT
    s.*,
    coalesce(s.medsokande, m.medsokande) AS partner,
    coalesce(m.antal_barn, 0) AS antal_barn,
    coalesce(m.antal_vuxna, 0) AS antal_vuxna,
    m.angiven_typ,
    coalesce(m.mottagare_nr, 1) AS mottagare_nr,
    e.kon
  FROM summor s
  LEFT JOIN sammansattning m ON m.bistandsmanad = s.bistandsmanad AND m.hushall = s.hushall
  LEFT JOIN eb_person e ON e.person_id = s.sokande
),
-- Besluten som säger försörjningshinder: ansökans, annars det som gäller hushållet den månaden.
beslutens AS (
  SELECT u.bistandsmanad, u.hushall, b.*, 2 AS vikt
  FROM utbetalda u
  JOIN eb_beslut b ON b.beslut_id = u.beslut_id
  UNION ALL
  SELECT s.bistandsmanad, s.hushall, b.*, 1
  FROM summor s
  JOIN eb_beslut b
    ON b.sokande = s.hushall
    AND b.fran <= last_day(s.bistandsmanad)
    AND coalesce(b.till, s.bistandsmanad) >= s.bistandsmanad
  WHERE b.slag = 'ekonomiskt_bistand' AND b.ger_manad
),
hinder AS (
  SELECT
    bistandsmanad,
    hushall,
    max_by(
      struct(forsorjningshinder, forsorjningshinder_medsokande),
      struct(vikt, ger_manad, beslutsdatum, beslut_id)) AS h
  FROM beslutens
  GROUP BY bistandsmanad, hushall
)
SELECT
  m.bistandsmanad,
  m.hushall,
  m.belopp,
  m.belopp > 0 AS ar_bistand,
  CASE
    WHEN m.forsorjningsstod AND m.livsforing THEN 'bada'
    WHEN m.forsorjningsstod THEN 'forsorjningsstod'
    WHEN m.livsforing THEN 'livsforing_i_ovrigt'
    ELSE 'okant'
  END AS andamal,
  CASE
    WHEN m.angiven_typ IS NOT NULL THEN m.angiven_typ
    WHEN m.sokande IS NULL THEN '9'
    WHEN m.antal_vuxna = 0 AND m.antal_barn > 0 THEN '1'
    WHEN m.partner IS NOT NULL THEN CASE WHEN m.antal_barn > 0 THEN '8' ELSE '7' END
    WHEN m.kon = 'M' THEN CASE WHEN m.antal_barn > 0 THEN '4' ELSE '3' END
    WHEN m.kon = 'K' THEN CASE WHEN m.antal_barn > 0 THEN '6' ELSE '5' END
    ELSE '9'
  END AS hushallstyp,
  m.antal_barn,
  coalesce(h.h.forsorjningshinder, 'uppgift_saknas') AS forsorjningshinder,
  CASE WHEN m.partner IS NOT NULL
    THEN coalesce(h.h.forsorjningshinder_medsokande, 'uppgift_saknas')
  END AS forsorjningshinder_medsokande,
  m.partner AS medsokande,
  element_at(array('utbetalningsdatum', 'berakning', 'beslut', 'angiven'), CAST(m.manad_nr AS INT))
    AS manad_kalla,
  element_at(array('utbetalning', 'beslut', 'hushall', 'berakning'), CAST(m.mottagare_nr AS INT))
    AS mottagare_kalla,
  m.forst.kallsystem AS kallsystem,
  m.forst.leverans_id AS leverans_id,
  m.forst.rad AS rad
FROM med_par m
LEFT JOIN hinder h ON h.bistandsmanad = m.bistandsmanad AND h.hushall = m.hushall
