-- Decisions of both laws and of ProCapita, with the orders and periods that may hold their hours.
CREATE TABLE alla_lifecare_decision AS
SELECT
  fil, row_number() OVER () AS rad, heltal(id) AS id, person(PersonId) AS person,
  heltal(code ->> '$.Code') AS beslutskod, kod('beslutstyp', type ->> '$.Text') AS typ,
  dag(date) AS datum, dag(FromDate) AS fran, dag(ToDate) AS till,
  heltal(ServiceCategory ->> '$.Code') AS kategori,
  kod('insats', ServiceCategory ->> '$.Text') AS insats,
  tal(hour) AS timmar, kod('tidsenhet', HourType ->> '$.Text') AS tidsenhet,
  ja_nej(deleted) AS borttagen,
  heltal(id) IS NOT NULL AND person(PersonId) IS NOT NULL AND dag(FromDate) IS NOT NULL
    AND lasbar_dag(date) AND lasbar_dag(ToDate) AND lasbar(hour, tal(hour))
    AND lasbar(visit, tal(visit)) AND coalesce(tal(hour), 0) >= 0 AND coalesce(tal(visit), 0) >= 0
    AND objekt(code) AND objekt(type) AND objekt(ServiceCategory) AND objekt(HourType)
    AND objekt(VisitType) AND lasbar(code ->> '$.Code', heltal(code ->> '$.Code'))
    AND lasbar(ServiceCategory ->> '$.Code', heltal(ServiceCategory ->> '$.Code'))
    AND lasbar_dag(ExecutionStartDate) AND lasbar_dag(ExecutionEndDate)
    AND lasbar(InvestigationId, heltal(InvestigationId)) AND lasbar(deleted, ja_nej(deleted))
    AS godtagen
FROM read_json(getvariable('lifecare_Decision'), format = 'array', filename = 'fil', columns = {
  Id: 'VARCHAR', PersonId: 'VARCHAR', Code: 'JSON', Type: 'JSON', Date: 'VARCHAR',
  FromDate: 'VARCHAR', ToDate: 'VARCHAR', ServiceCategory: 'JSON', Hour: 'VARCHAR',
  HourType: 'JSON', Visit: 'VARCHAR', VisitType: 'JSON', ExecutionStartDate: 'VARCHAR',
  ExecutionEndDate: 'VARCHAR', InvestigationId: 'VARCHAR', Deleted: 'VARCHAR'});

CREATE TABLE alla_lifecare_lssdecision AS
SELECT
  fil, row_number() OVER () AS rad, heltal(id) AS id, person(PersonId) AS person,
  heltal(code ->> '$.Code') AS beslutskod, kod('beslutstyp', type ->> '$.Text') AS typ,
  dag(date) AS datum, dag(FromDate) AS fran, dag(ToDate) AS till,
  heltal(ServiceCategory ->> '$.Code') AS kategori,
  kod('insats', ServiceCategory ->> '$.Text') AS insats,
  tal(hour) AS timmar, kod('tidsenhet', HourType ->> '$.Text') AS tidsenhet,
  ja_nej(deleted) AS borttagen,
  heltal(id) IS NOT NULL AND person(PersonId) IS NOT NULL AND dag(FromDate) IS NOT NULL
    AND lasbar_dag(date) AND lasbar_dag(ToDate) AND lasbar(hour, tal(hour))
    AND coalesce(tal(hour), 0) >= 0 AND objekt(code) AND objekt(type)
    AND objekt(ServiceCategory) AND objekt(HourType) AND lasbar(deleted, ja_nej(deleted))
    AS godtagen
FROM read_json(getvariable('lifecare_LssDecision'), format = 'array', filename = 'fil', columns = {
  Id: 'VARCHAR', PersonId: 'VARCHAR', Code: 'JSON', Type: 'JSON', Date: 'VARCHAR',
  FromDate: 'VARCHAR', ToDate: 'VARCHAR', ServiceCategory: 'JSON', Hour: 'VARCHAR',
  HourType: 'JSON', Deleted: 'VARCHAR'});

CREATE TABLE alla_procapita_beslut AS
SELECT
  fil, row_number() OVER () AS rad, heltal("Beslutsnr") AS id, person("Personnummer") AS person,
  kod('insats', "Insatskategori") AS insats, "Lagrum" AS lag, dag("Beslutsdatum") AS datum,
  dag("Från") AS fran, dag("Till") AS till, svenskt_tal("Timmar") AS timmar,
  kod('tidsenhet', "Tidsenhet") AS tidsenhet, tom("Utförare") AS utforare,
  person("Personnummer") IS NOT NULL AND heltal("Beslutsnr") IS NOT NULL
    AND tom("Insatskategori") IS NOT NULL AND tom("Utförare") IS NOT NULL
    AND "Lagrum" IN ('FTJ', 'HSL', 'LASS', 'LSS', 'RFTJ', 'SFB', 'SoL')
    AND dag("Från") IS NOT NULL AND lasbar_dag("Till") AND lasbar_dag("Beslutsdatum")
    AND lasbar("Timmar", svenskt_tal("Timmar")) AS godtagen
FROM read_csv(getvariable('procapita_beslut'), delim = ';', header = TRUE, all_varchar = TRUE,
  union_by_name = TRUE, filename = 'fil', quote = '"', ignore_errors = TRUE);

CREATE TABLE alla_procapita_bestallning AS
SELECT
  fil, row_number() OVER () AS rad, heltal("Beställningsnr") AS id, heltal("Beslutsnr") AS beslut,
  dag("Från") AS fran, dag("Till") AS till, svenskt_tal("Timmar") AS timmar,
  kod('tidsenhet', "Tidsenhet") AS tidsenhet,
  person("Personnummer") IS NOT NULL AND heltal("Beställningsnr") IS NOT NULL
    AND lasbar("Beslutsnr", heltal("Beslutsnr")) AND tom("Insatskategori") IS NOT NULL
    AND tom("Utförare") IS NOT NULL AND dag("Från") IS NOT NULL AND lasbar_dag("Till")
    AND "Lagrum" IN ('FTJ', 'HSL', 'LASS', 'LSS', 'RFTJ', 'SFB', 'SoL')
    AND lasbar("Timmar", svenskt_tal("Timmar")) AS godtagen
FROM read_csv(getvariable('procapita_bestallning'), delim = ';', header = TRUE, all_varchar = TRUE,
  union_by_name = TRUE, filename = 'fil', quote = '"', ignore_errors = TRUE);
