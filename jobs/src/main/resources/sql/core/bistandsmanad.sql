-- En person och en månad med ekonomiskt bistånd (tables.md regel 12).
-- Den som finns i två hushåll räknas en gång: där hon är sökande, sedan medsökande, sedan det med
-- störst belopp.
WITH i_hushall AS (
  SELECT DISTINCT u.bistandsmanad, u.hushall, m.person_id
  FROM eb_utbetalning u
  JOIN eb_mottagare m ON m.utbetalning_id = u.utbetalning_id
  WHERE u.slag = 'ekonomiskt_bistand' AND u.raknas
),
med_hushall AS (
  SELECT
    i.person_id,
    CASE WHEN i.person_id = h.hushall THEN 1 WHEN i.person_id = h.medsokande THEN 2 ELSE 3 END AS plats,
    h.*
  FROM i_hushall i
  JOIN eb_hushallsmanad h ON h.bistandsmanad = i.bistandsmanad AND h.hushall = i.hushall
  WHERE h.ar_bistand
),
valda AS (
  SELECT
    bistandsmanad,
    person_id,
    min_by(
      struct(plats, hushall, belopp, hushallstyp, antal_barn, forsorjningshinder,
        forsorjningshinder_medsokande, manad_kalla, mottagare_kalla, kallsystem, leverans_id, rad),
      struct(plats, -belopp, hushall)) AS h
  FROM med_hushall
  GROUP BY bistandsmanad, person_id
),
med_alder AS (
  SELECT v.*, e.kon, alder(e.fodelsemanad, v.bistandsmanad) AS ar
  FROM valda v
  JOIN eb_person e ON e.person_id = v.person_id
)
SELECT
  bistandsmanad,
  person_id,
  h.hushall AS hushall,
  h.belopp AS hushallets_belopp,
  CASE WHEN ar >= 18 THEN 'vuxen' ELSE 'barn' END AS roll,
  kon,
  aldersgrupp_ifo(ar) AS aldersgrupp,
  CASE
    WHEN ar < 18 THEN 'galler_ej'
    WHEN h.plats = 1 THEN h.forsorjningshinder
    WHEN h.plats = 2 THEN h.forsorjningshinder_medsokande
    ELSE 'uppgift_saknas'
  END AS forsorjningshinder,
  h.hushallstyp AS hushallstyp,
  h.antal_barn AS antal_barn,
  h.manad_kalla AS manad_kalla,
  h.mottagare_kalla AS mottagare_kalla,
  h.kallsystem AS kallsystem,
  h.leverans_id AS leverans_id,
  h.rad AS rad
FROM med_alder
