-- Executions, what decisions they execute, and the units that do it.
CREATE TABLE alla_lifecare_execution AS
SELECT
  fil, row_number() OVER () AS rad, heltal(id) AS id, person(PersonId) AS person,
  dag(StartDate) AS fran, dag(EndDate) AS till,
  kod('insats', ServiceCategory ->> '$.Text') AS insats, tom(law) AS lag,
  heltal(ProviderUnit ->> '$.Id') AS enhet_id,
  tidpunkt(UpdateTime) AS andrad, ja_nej(deleted) AS borttagen,
  heltal(id) IS NOT NULL AND person(PersonId) IS NOT NULL AND dag(StartDate) IS NOT NULL
    AND lasbar_dag(EndDate) AND lasbar(UpdateTime, tidpunkt(UpdateTime))
    AND lasbar(deleted, ja_nej(deleted)) AND objekt(ServiceCategory) AND objekt(ProviderUnit)
    AND lasbar(ProviderUnit ->> '$.Id', heltal(ProviderUnit ->> '$.Id'))
    AND coalesce(tom(law), 'SoL') IN ('FTJ', 'HSL', 'LASS', 'LSS', 'RFTJ', 'SFB', 'SoL')
    AS godtagen
FROM read_json(getvariable('lifecare_Execution'), format = 'array', filename = 'fil', columns = {
  Id: 'VARCHAR', PersonId: 'VARCHAR', StartDate: 'VARCHAR', EndDate: 'VARCHAR',
  ServiceCategory: 'JSON', Law: 'VARCHAR', ProviderUnit: 'JSON', UpdateTime: 'VARCHAR',
  Deleted: 'VARCHAR'});

CREATE TABLE alla_lifecare_executeddecision AS
SELECT
  fil, row_number() OVER () AS rad, heltal(ExecutionId) AS verkst, heltal(DecisionId) AS beslut,
  dag(ExecutedDecisionStartDate) AS fran, dag(ExecutedDecisionEndDate) AS till,
  heltal(ExecutionId) IS NOT NULL AND heltal(DecisionId) IS NOT NULL
    AND lasbar_dag(ExecutedDecisionStartDate) AND lasbar_dag(ExecutedDecisionEndDate) AS godtagen
FROM read_json(getvariable('lifecare_ExecutedDecision'), format = 'array', filename = 'fil',
  columns = {ExecutionId: 'VARCHAR', DecisionId: 'VARCHAR', ExecutedDecisionStartDate: 'VARCHAR',
    ExecutedDecisionEndDate: 'VARCHAR'});

CREATE TABLE alla_lifecare_executingprovider AS
SELECT
  fil, row_number() OVER () AS rad, heltal(ExecutionId) AS verkst,
  tom(OrganizationUnit ->> '$.Id') AS enhet_id, tom(OrganizationUnit ->> '$.Name') AS enhet_namn,
  dag(StartDate) AS fran, dag(EndDate) AS till,
  heltal(ExecutionId) IS NOT NULL AND objekt(OrganizationUnit) AND lasbar_dag(StartDate)
    AND lasbar_dag(EndDate) AS godtagen
FROM read_json(getvariable('lifecare_ExecutingProvider'), format = 'array', filename = 'fil',
  columns = {ExecutionId: 'VARCHAR', OrganizationUnit: 'JSON', StartDate: 'VARCHAR',
    EndDate: 'VARCHAR'});

CREATE TABLE alla_lifecare_providerunit AS
SELECT
  fil, row_number() OVER () AS rad, heltal(id) AS id, tom(name) AS namn,
  ja_nej(deleted) AS borttagen,
  heltal(id) IS NOT NULL AND lasbar(deleted, ja_nej(deleted)) AS godtagen
FROM read_json(getvariable('lifecare_ProviderUnit'), format = 'array', filename = 'fil',
  columns = {Id: 'VARCHAR', Name: 'VARCHAR', Deleted: 'VARCHAR'});

-- A planning unit's children stand inside it.
CREATE TABLE alla_lifecare_planningunit AS
WITH RECURSIVE trad AS (
  SELECT fil, row_number() OVER () AS rad, id, ConnectedToProviderUnitId, deleted, children
  FROM read_json(getvariable('lifecare_PlanningUnit'), format = 'array', filename = 'fil',
    columns = {Id: 'VARCHAR', ConnectedToProviderUnitId: 'VARCHAR', Deleted: 'VARCHAR',
      Children: 'JSON'})
  UNION ALL
  SELECT
    fil, rad, barn ->> '$.Id', barn ->> '$.ConnectedToProviderUnitId', barn ->> '$.Deleted',
    barn -> '$.Children'
  FROM (SELECT fil, rad, unnest(json_extract(children, '$[*]')) AS barn FROM trad))
SELECT
  fil, row_number() OVER (ORDER BY fil, rad, id) AS rad, tom(id) AS id,
  tom(ConnectedToProviderUnitId) AS enhet_id, ja_nej(deleted) AS borttagen,
  tom(id) IS NOT NULL AS godtagen
FROM trad;

CREATE TABLE alla_kommun_enheter AS
SELECT
  fil, row_number() OVER () AS rad, tom(enhet) AS enhet, tom(namn) AS namn,
  tom(lifecare_id) AS lifecare_id, tom(procapita_id) AS procapita_id,
  dag(fran) AS fran, dag(till) AS till,
  tom(enhet) IS NOT NULL AND tom(namn) IS NOT NULL AND lasbar_dag(ra_start) AND lasbar_dag(fran)
    AND lasbar_dag(till) AND coalesce(dag(till) >= dag(fran), TRUE) AS godtagen
FROM read_csv(getvariable('kommun_enheter'), delim = ';', header = TRUE, all_varchar = TRUE,
  union_by_name = TRUE, filename = 'fil', quote = '"', ignore_errors = TRUE);
