-- Planned shifts and reported visits of Lifecare, and its time reported by month.
-- An activity that can be read.
CREATE MACRO lasbar_aktivitet(a) AS
  tom(a ->> '$.Id') IS NOT NULL AND tidpunkt(a ->> '$.StartTime') IS NOT NULL
  AND langd(a ->> '$.Duration') IS NOT NULL
  AND lasbar(a ->> '$.Client.PersonId', person(a ->> '$.Client.PersonId'))
  AND coalesce(a ->> '$.TypeOfPlannedActivity', 'Visit')
    IN ('Undefined', 'Visit', 'MiscPersonnelJob', 'Pause')
  AND lasbar(a ->> '$.MedicalReminder', ja_nej(a ->> '$.MedicalReminder'))
  AND lista(a -> '$.ServiceItems');

-- A shift of which nothing can be read replaces none.
CREATE TABLE alla_lifecare_plannedworkshift AS
SELECT
  fil, row_number() OVER () AS rad, tom(id) AS id, tidpunkt(ModificationTime) AS andrad,
  tom(PlanningUnitId) AS planeringsenhet, lokal_dag(tidpunkt(StartTime)) AS datum,
  personal(personnel ->> '$.PersonId') AS personal, ja_nej(IsRevoked) AS borttagen,
  PlannedActivities AS aktiviteter,
  tom(id) IS NOT NULL AND tidpunkt(StartTime) IS NOT NULL
    AND lasbar(EndTime, tidpunkt(EndTime)) AND lasbar(ModificationTime, tidpunkt(ModificationTime))
    AND objekt(personnel) AND lasbar(IsRevoked, ja_nej(IsRevoked)) AND lista(PlannedActivities)
    AND (
      coalesce(json_array_length(PlannedActivities), 0) = 0
      OR len(list_filter(
        json_extract(PlannedActivities, '$[*]'), lambda a: lasbar_aktivitet(a))) > 0)
    AS godtagen
FROM read_json(getvariable('lifecare_PlannedWorkshift'), format = 'array', filename = 'fil',
  columns = {Id: 'VARCHAR', ModificationTime: 'VARCHAR', PlanningUnitId: 'VARCHAR',
    StartTime: 'VARCHAR', EndTime: 'VARCHAR', Personnel: 'JSON', IsRevoked: 'VARCHAR',
    PlannedActivities: 'JSON'});

CREATE TABLE alla_lifecare_reportedvisit AS
SELECT
  fil, row_number() OVER () AS rad, tom(ExternalId) AS externt_id,
  tom(ReportingSystem) AS rapporterande_system, person(ClientPersonId) AS person,
  personal(PersonnelPersonId) AS personal, heltal(ExecutionId) AS verkst,
  heltal(ProviderUnitId) AS enhet_id, kod('insats', ServiceCategory ->> '$.Text') AS insats,
  tom(law) AS lag, tidpunkt(StartTime) AS start_us,
  sluttidpunkt(EndTime, tidpunkt(StartTime)) AS slut_us,
  tidpunkt(OriginalStartTime) AS urs_start_us,
  sluttidpunkt(OriginalEndTime, coalesce(tidpunkt(OriginalStartTime), tidpunkt(StartTime)))
    AS urs_slut_us,
  tidpunkt(LastUpdatedTime) AS andrad, kod('besoksstatus', status) AS status,
  ja_nej(IsDoubleManning) AS dubbel,
  coalesce(json_extract_string(services, '$[*].ServiceType.Text'), []) AS insatser,
  kod('kvittens', StartQuittanceType) AS kvittens_start,
  kod('kvittens', EndQuittanceType) AS kvittens_slut, tom(PlannedVisitId) AS plan,
  heltal(CancelledMinutes) AS minuter, ja_nej(approved) AS godkand, ja_nej(deleted) AS borttagen,
  lokal_dag(tidpunkt(StartTime)) AS datum,
  tom(ExternalId) IS NOT NULL AND tom(ReportingSystem) IS NOT NULL
    AND person(ClientPersonId) IS NOT NULL AND tidpunkt(StartTime) IS NOT NULL
    AND coalesce(
      status IN ('Started', 'Completed', 'Cancelled', 'Declined', 'CompletedAndChangedTime'), FALSE)
    AND ja_nej(IsDoubleManning) IS NOT NULL AND lasbar(EndTime, tidpunkt(EndTime))
    AND lasbar(OriginalStartTime, tidpunkt(OriginalStartTime))
    AND lasbar(OriginalEndTime, tidpunkt(OriginalEndTime))
    AND lasbar(LastUpdatedTime, tidpunkt(LastUpdatedTime))
    AND coalesce(sluttidpunkt(EndTime, tidpunkt(StartTime)) >= tidpunkt(StartTime), TRUE)
    AND coalesce(tom(law), 'SoL') IN ('FTJ', 'HSL', 'LASS', 'LSS', 'RFTJ', 'SFB', 'SoL')
    AND objekt(ServiceCategory) AND lista(services) AND lasbar(ExecutionId, heltal(ExecutionId))
    AND lasbar(ProviderUnitId, heltal(ProviderUnitId))
    AND lasbar(CancelledMinutes, heltal(CancelledMinutes))
    AND coalesce(heltal(CancelledMinutes), 0) >= 0 AND lasbar(approved, ja_nej(approved))
    AND lasbar(deleted, ja_nej(deleted)) AS godtagen
FROM read_json(getvariable('lifecare_ReportedVisit'), format = 'array', filename = 'fil', columns = {
  ExternalId: 'VARCHAR', ReportingSystem: 'VARCHAR', ClientPersonId: 'VARCHAR',
  PersonnelPersonId: 'VARCHAR', ExecutionId: 'VARCHAR', ProviderUnitId: 'VARCHAR',
  ServiceCategory: 'JSON', Law: 'VARCHAR', StartTime: 'VARCHAR', EndTime: 'VARCHAR',
  OriginalStartTime: 'VARCHAR', OriginalEndTime: 'VARCHAR', LastUpdatedTime: 'VARCHAR',
  Status: 'VARCHAR', IsDoubleManning: 'VARCHAR', Services: 'JSON', StartQuittanceType: 'VARCHAR',
  EndQuittanceType: 'VARCHAR', PlannedVisitId: 'VARCHAR', CancelledMinutes: 'VARCHAR',
  Approved: 'VARCHAR', Deleted: 'VARCHAR'});

CREATE TABLE alla_lifecare_executedservice AS
SELECT
  fil, row_number() OVER () AS rad, heltal(id) AS id, person(PersonId) AS person,
  personal(personnel ->> '$.PersonId') AS personal, tom(OrganizationUnit ->> '$.Id') AS enhet_id,
  tom(OrganizationUnit ->> '$.Name') AS enhet_namn, kod('insats', CategoryName) AS insats,
  TypeName AS typ, tidpunkt(StartTime) AS start_us,
  coalesce(sluttidpunkt(EndTime, tidpunkt(StartTime)), tidpunkt(StartTime) + langd(duration))
    AS slut_us,
  ja_nej(DoubleManning) AS dubbel, ja_nej(cancelled) AS installd, tom(VisitId) AS besok,
  tidpunkt(UpdateTime) AS andrad, lokal_dag(tidpunkt(StartTime)) AS datum,
  heltal(id) IS NOT NULL AND person(PersonId) IS NOT NULL AND tidpunkt(StartTime) IS NOT NULL
    AND lasbar(EndTime, tidpunkt(EndTime)) AND lasbar(duration, langd(duration))
    AND lasbar(UpdateTime, tidpunkt(UpdateTime)) AND lasbar(cancelled, ja_nej(cancelled))
    AND lasbar(DoubleManning, ja_nej(DoubleManning)) AND objekt(personnel)
    AND objekt(OrganizationUnit)
    AND coalesce(tom(WorkType), 'Normal') IN ('Normal', 'Emergency', 'Standby')
    AND coalesce(sluttidpunkt(EndTime, tidpunkt(StartTime)) >= tidpunkt(StartTime), TRUE) AS godtagen
FROM read_json(getvariable('lifecare_ExecutedService'), format = 'array', filename = 'fil', columns = {
  Id: 'VARCHAR', PersonId: 'VARCHAR', Personnel: 'JSON', OrganizationUnit: 'JSON',
  CategoryName: 'VARCHAR', TypeName: 'VARCHAR', StartTime: 'VARCHAR', EndTime: 'VARCHAR',
  Duration: 'VARCHAR', DoubleManning: 'VARCHAR', Cancelled: 'VARCHAR', VisitId: 'VARCHAR',
  WorkType: 'VARCHAR', UpdateTime: 'VARCHAR'});
