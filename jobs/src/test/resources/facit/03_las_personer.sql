-- Clients and absences as delivered: every row of every file, and whether its contract accepts it.
CREATE TABLE alla_lifecare_client AS
SELECT
  fil, row_number() OVER () AS rad, person(PersonId) AS person,
  ja_nej(ProtectedRegistration) AS skyddad_bok, ja_nej(IsConfidential) AS sekretess, Addresses,
  dag(Deregistration ->> '$.Date') AS avregistrerad,
  tidpunkt(UpdateTime) AS andrad, ja_nej(deleted) AS borttagen,
  person(PersonId) IS NOT NULL AND objekt(Deregistration) AND lista(Addresses)
    AND lasbar(ProtectedRegistration, ja_nej(ProtectedRegistration))
    AND lasbar(IsConfidential, ja_nej(IsConfidential)) AND lasbar(deleted, ja_nej(deleted))
    AND lasbar(UpdateTime, tidpunkt(UpdateTime)) AND lasbar_dag(Deregistration ->> '$.Date')
    AND coalesce(tom(Deregistration ->> '$.Reason'), 'Other') IN ('Decease', 'Emigrated', 'Other')
    AS godtagen
FROM read_json(getvariable('lifecare_Client'), format = 'array', filename = 'fil', columns = {
  PersonId: 'VARCHAR', ProtectedRegistration: 'VARCHAR', IsConfidential: 'VARCHAR',
  Addresses: 'JSON', Deregistration: 'JSON', UpdateTime: 'VARCHAR', Deleted: 'VARCHAR'});

CREATE TABLE alla_lifecare_clientabsence AS
SELECT
  fil, row_number() OVER () AS rad, heltal(id) AS id, person(PersonId) AS person,
  dag(StartDate) AS fran, dag(EndDate) AS till,
  kod('franvaro_orsak', reason ->> '$.Text') AS orsak, ja_nej(deleted) AS borttagen,
  heltal(id) IS NOT NULL AND person(PersonId) IS NOT NULL AND dag(StartDate) IS NOT NULL
    AND lasbar_dag(EndDate) AND objekt(reason) AND lasbar(deleted, ja_nej(deleted))
    AND coalesce(dag(EndDate) >= dag(StartDate), TRUE) AS godtagen
FROM read_json(getvariable('lifecare_ClientAbsence'), format = 'array', filename = 'fil', columns = {
  Id: 'VARCHAR', PersonId: 'VARCHAR', StartDate: 'VARCHAR', EndDate: 'VARCHAR', Reason: 'JSON',
  Deleted: 'VARCHAR'});

CREATE TABLE alla_procapita_franvaro AS
SELECT
  fil, row_number() OVER () AS rad, person("Personnummer") AS person,
  dag("Från") AS fran, dag("Till") AS till, kod('franvaro_orsak', "Orsak") AS orsak,
  person("Personnummer") IS NOT NULL AND dag("Från") IS NOT NULL AND lasbar_dag("Till")
    AND coalesce(dag("Till") >= dag("Från"), TRUE) AS godtagen
FROM read_csv(getvariable('procapita_franvaro'), delim = ';', header = TRUE, all_varchar = TRUE,
  union_by_name = TRUE, filename = 'fil', quote = '"', ignore_errors = TRUE);
