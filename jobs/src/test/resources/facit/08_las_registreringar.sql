-- ProCapita's performed services and the visits of time registration.
CREATE TABLE alla_procapita_utforda_insatser AS
WITH rader AS (
  SELECT
    *, row_number() OVER () AS rad, dag("Datum") AS dagen,
    CASE WHEN regexp_matches(trim("Start"), '^\d{1,2}:\d{2}(:\d{2})?$')
      THEN klocka(left(trim("Datum"), 10) || ' ' || lpad(trim("Start"), 5, '0')) END AS start_lokal,
    CASE WHEN regexp_matches(trim("Slut"), '^\d{1,2}:\d{2}(:\d{2})?$')
      THEN klocka(left(trim("Datum"), 10) || ' ' || lpad(trim("Slut"), 5, '0')) END AS slut_lokal
  FROM read_csv(getvariable('procapita_utforda_insatser'), delim = ';', header = TRUE,
    all_varchar = TRUE, union_by_name = TRUE, filename = 'fil', quote = '"', ignore_errors = TRUE))
SELECT
  fil, rad, person("Personnummer") AS person, personal("Personal") AS personal,
  kod('insats', "Insatskategori") AS insats, "Insats" AS typ, tom("Insats") AS insats_text,
  "Lagrum" AS lag, dagen AS datum, trim("Start") AS start_text, forsta_us(start_lokal) AS start_us,
  -- An end on the clock before the start is the repeated hour's second, else the day after.
  CASE
    WHEN slut_lokal IS NULL THEN NULL
    WHEN forsta_us(slut_lokal) >= forsta_us(start_lokal) THEN forsta_us(slut_lokal)
    WHEN andra_us(slut_lokal) >= forsta_us(start_lokal) THEN andra_us(slut_lokal)
    ELSE forsta_us(slut_lokal + 86400000000)
  END AS slut_us,
  kod('besoksstatus', "Status") AS status,
  CASE WHEN "Dubbelbemanning" IN ('Ja', '1') THEN TRUE ELSE FALSE END AS dubbel,
  tom("Utförare") AS utforare,
  person("Personnummer") IS NOT NULL AND tom("Insatskategori") IS NOT NULL
    AND "Lagrum" IN ('FTJ', 'HSL', 'LASS', 'LSS', 'RFTJ', 'SFB', 'SoL') AND dagen IS NOT NULL
    AND start_lokal IS NOT NULL AND lasbar("Slut", slut_lokal) AND tom("Status") IS NOT NULL
    AND tom("Utförare") IS NOT NULL
    AND coalesce(tom("Dubbelbemanning"), 'Ja') IN ('Ja', '1', 'Nej', '0') AS godtagen
FROM rader;

CREATE MACRO registreringar(filer) AS TABLE
SELECT
  fil, row_number() OVER () AS rad, tom(externt_id) AS externt_id,
  tom(rapporterande_system) AS rapporterande_system, person(personnummer) AS person,
  personal(personal_id) AS personal, tom(utforarenhet) AS utforarenhet,
  kod('insats', insatskategori) AS insats, insats AS typ, tom(lagrum) AS lag,
  tom(planerat_besok_id) AS plan, tidpunkt(start_tid) AS start_us,
  sluttidpunkt(slut_tid, tidpunkt(start_tid)) AS slut_us,
  tidpunkt(ursprunglig_start) AS urs_start_us,
  sluttidpunkt(ursprunglig_slut, coalesce(tidpunkt(ursprunglig_start), tidpunkt(start_tid)))
    AS urs_slut_us,
  kod('besoksstatus', status) AS status, heltal(installd_minuter) AS minuter,
  dubbelbemanning IN ('1', 'Ja', 'true') AS dubbel, kod('kvittens', kvittens_start) AS kvittens_start,
  kod('kvittens', kvittens_slut) AS kvittens_slut, kod('aktivitetstyp', aktivitetstyp) AS aktivitet,
  godkand IN ('1', 'Ja', 'true') AS godkand, lokal_dag(tidpunkt(start_tid)) AS datum,
  tom(externt_id) IS NOT NULL AND tom(rapporterande_system) IS NOT NULL
    AND lasbar(personnummer, person(personnummer)) AND tom(personal_id) IS NOT NULL
    AND tom(utforarenhet) IS NOT NULL AND tidpunkt(start_tid) IS NOT NULL
    AND lasbar(slut_tid, tidpunkt(slut_tid))
    AND lasbar(ursprunglig_start, tidpunkt(ursprunglig_start))
    AND lasbar(ursprunglig_slut, tidpunkt(ursprunglig_slut)) AND tom(status) IS NOT NULL
    AND lasbar(installd_minuter, heltal(installd_minuter)) AND coalesce(heltal(installd_minuter), 0) >= 0
    AND coalesce(tom(lagrum), 'SoL') IN ('FTJ', 'HSL', 'LASS', 'LSS', 'RFTJ', 'SFB', 'SoL')
    AND coalesce(dubbelbemanning IN ('1', 'Ja', 'true', '0', 'Nej', 'false'), FALSE)
    AND coalesce(tom(godkand), 'Ja') IN ('1', 'Ja', 'true', '0', 'Nej', 'false')
    AND coalesce(sluttidpunkt(slut_tid, tidpunkt(start_tid)) >= tidpunkt(start_tid), TRUE) AS godtagen
FROM read_csv(filer, delim = ';', header = TRUE, all_varchar = TRUE, union_by_name = TRUE,
  filename = 'fil', quote = '"', ignore_errors = TRUE);

CREATE TABLE alla_tes_besok AS
FROM registreringar(getvariable('tes_besok'));

CREATE TABLE alla_phoniro_besok AS
FROM registreringar(getvariable('phoniro_besok'));
