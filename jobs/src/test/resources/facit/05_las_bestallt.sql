-- Lifecare's ordered services and service periods.
CREATE TABLE alla_lifecare_orderedservice AS
SELECT
  fil, row_number() OVER () AS rad, tom(OrderId) AS OrderId, heltal(DecisionId) AS beslut,
  ServiceType ->> '$.Code' AS typkod, icf ->> '$.Code' AS icfkod,
  dag(StartDate) AS fran, dag(EndDate) AS till,
  tal(hours ->> '$.Value') AS timmar, kod('tidsenhet', hours ->> '$.Unit.Text') AS tidsenhet,
  tal(visits ->> '$.Value') AS besok, kod('tidsenhet', visits ->> '$.Unit.Text') AS besoksenhet,
  details,
  tom(OrderId) IS NOT NULL AND lasbar(DecisionId, heltal(DecisionId)) AND lasbar_dag(StartDate)
    AND lasbar_dag(EndDate) AND objekt(ServiceType) AND objekt(icf) AND objekt(hours)
    AND objekt(visits) AND lista(details)
    AND lasbar(hours ->> '$.Value', tal(hours ->> '$.Value'))
    AND lasbar(visits ->> '$.Value', tal(visits ->> '$.Value'))
    AND coalesce(tal(hours ->> '$.Value'), 0) >= 0 AND coalesce(tal(visits ->> '$.Value'), 0) >= 0
    AS godtagen
FROM read_json(getvariable('lifecare_OrderedService'), format = 'array', filename = 'fil', columns = {
  OrderId: 'VARCHAR', DecisionId: 'VARCHAR', ServiceType: 'JSON', Icf: 'JSON', StartDate: 'VARCHAR',
  EndDate: 'VARCHAR', Hours: 'JSON', Visits: 'JSON', Details: 'JSON'});

CREATE TABLE alla_lifecare_serviceperiod AS
SELECT
  fil, row_number() OVER () AS rad, heltal(id) AS id, heltal(ExecutionId) AS verkst,
  dag(StartDate) AS fran, dag(EndDate) AS till, details,
  tidpunkt(UpdateTime) AS andrad, ja_nej(deleted) AS borttagen,
  heltal(id) IS NOT NULL AND person(PersonId) IS NOT NULL
    AND lasbar(ExecutionId, heltal(ExecutionId)) AND lasbar_dag(StartDate) AND lasbar_dag(EndDate)
    AND lasbar(UpdateTime, tidpunkt(UpdateTime)) AND lasbar(deleted, ja_nej(deleted))
    AND objekt(ServiceType) AND lista(details) AS godtagen
FROM read_json(getvariable('lifecare_ServicePeriod'), format = 'array', filename = 'fil', columns = {
  Id: 'VARCHAR', PersonId: 'VARCHAR', ExecutionId: 'VARCHAR', ServiceType: 'JSON',
  StartDate: 'VARCHAR', EndDate: 'VARCHAR', Details: 'JSON', UpdateTime: 'VARCHAR',
  Deleted: 'VARCHAR'});
