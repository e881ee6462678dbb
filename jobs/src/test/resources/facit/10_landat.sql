-- The rows in force of every export.
CREATE MACRO kvar(vilken) AS TABLE
SELECT rad FROM galler WHERE export = vilken AND NOT borttagen;

CREATE TABLE client AS
FROM alla_lifecare_client SEMI JOIN kvar('lifecare_Client') USING (rad);

CREATE TABLE clientabsence AS
FROM alla_lifecare_clientabsence SEMI JOIN kvar('lifecare_ClientAbsence') USING (rad);

CREATE TABLE pc_franvaro AS
FROM alla_procapita_franvaro SEMI JOIN kvar('procapita_franvaro') USING (rad);

CREATE TABLE decision AS
FROM alla_lifecare_decision SEMI JOIN kvar('lifecare_Decision') USING (rad);

CREATE TABLE lssdecision AS
FROM alla_lifecare_lssdecision SEMI JOIN kvar('lifecare_LssDecision') USING (rad);

CREATE TABLE pc_beslut AS
FROM alla_procapita_beslut SEMI JOIN kvar('procapita_beslut') USING (rad);

CREATE TABLE pc_bestallning AS
FROM alla_procapita_bestallning SEMI JOIN kvar('procapita_bestallning') USING (rad);

CREATE TABLE orderedservice AS
FROM alla_lifecare_orderedservice SEMI JOIN kvar('lifecare_OrderedService') USING (rad);

CREATE TABLE serviceperiod AS
FROM alla_lifecare_serviceperiod SEMI JOIN kvar('lifecare_ServicePeriod') USING (rad);

CREATE TABLE execution AS
FROM alla_lifecare_execution SEMI JOIN kvar('lifecare_Execution') USING (rad);

CREATE TABLE executeddecision AS
FROM alla_lifecare_executeddecision SEMI JOIN kvar('lifecare_ExecutedDecision') USING (rad);

CREATE TABLE executingprovider AS
FROM alla_lifecare_executingprovider SEMI JOIN kvar('lifecare_ExecutingProvider') USING (rad);

CREATE TABLE providerunit AS
FROM alla_lifecare_providerunit SEMI JOIN kvar('lifecare_ProviderUnit') USING (rad);

CREATE TABLE planningunit AS
FROM alla_lifecare_planningunit SEMI JOIN kvar('lifecare_PlanningUnit') USING (rad);

CREATE TABLE enheter AS
FROM alla_kommun_enheter SEMI JOIN kvar('kommun_enheter') USING (rad);

CREATE TABLE workshift AS
FROM alla_lifecare_plannedworkshift SEMI JOIN kvar('lifecare_PlannedWorkshift') USING (rad);

CREATE TABLE reportedvisit AS
FROM alla_lifecare_reportedvisit SEMI JOIN kvar('lifecare_ReportedVisit') USING (rad);

CREATE TABLE executedservice AS
FROM alla_lifecare_executedservice SEMI JOIN kvar('lifecare_ExecutedService') USING (rad);

CREATE TABLE pc_utford AS
FROM alla_procapita_utforda_insatser SEMI JOIN kvar('procapita_utforda_insatser') USING (rad);

-- A registration that stands with both suppliers is one.
CREATE TABLE tidreg AS
SELECT * FROM (
  FROM alla_tes_besok SEMI JOIN kvar('tes_besok') USING (rad)
  UNION ALL
  FROM alla_phoniro_besok SEMI JOIN kvar('phoniro_besok') USING (rad))
QUALIFY row_number() OVER (
  PARTITION BY rapporterande_system, externt_id ORDER BY fil, rad) = 1;
