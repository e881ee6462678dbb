-- Every accepted row of every delivery: what it is about, when it changed and whether it takes away.
-- fil (fil, namn, export, ordning, hel, fran, till) is made by the caller: hel says that the file is the
-- whole truth: 'allt', 'perioden' in its name, 'dagarna' in it, or 'inget' for changes.
CREATE TABLE leveransrad AS
WITH rader AS (
  SELECT 'lifecare_Client' AS export, fil, rad, godtagen, to_json([person]) AS nyckel,
    NULL::DATE AS datum,
    andrad, borttagen FROM alla_lifecare_client
  UNION ALL SELECT 'lifecare_ClientAbsence', fil, rad, godtagen, to_json([id]), NULL, NULL, borttagen
    FROM alla_lifecare_clientabsence
  UNION ALL SELECT 'procapita_franvaro', fil, rad, godtagen, to_json([person, fran::VARCHAR]), NULL,
    NULL, FALSE FROM alla_procapita_franvaro
  UNION ALL SELECT 'lifecare_Decision', fil, rad, godtagen, to_json([id]), NULL, NULL, borttagen
    FROM alla_lifecare_decision
  UNION ALL SELECT 'lifecare_LssDecision', fil, rad, godtagen, to_json([id]), NULL, NULL, borttagen
    FROM alla_lifecare_lssdecision
  UNION ALL SELECT 'procapita_beslut', fil, rad, godtagen, to_json([id]), NULL, NULL, FALSE
    FROM alla_procapita_beslut
  UNION ALL SELECT 'procapita_bestallning', fil, rad, godtagen, to_json([id]), NULL, NULL, FALSE
    FROM alla_procapita_bestallning
  UNION ALL SELECT 'lifecare_OrderedService', fil, rad, godtagen,
    to_json([orderid, beslut::VARCHAR, typkod, icfkod, fran::VARCHAR]), NULL, NULL, FALSE
    FROM alla_lifecare_orderedservice
  UNION ALL SELECT 'lifecare_ServicePeriod', fil, rad, godtagen, to_json([id]), NULL, andrad, borttagen
    FROM alla_lifecare_serviceperiod
  UNION ALL SELECT 'lifecare_Execution', fil, rad, godtagen, to_json([id]), NULL, andrad, borttagen
    FROM alla_lifecare_execution
  UNION ALL SELECT 'lifecare_ExecutedDecision', fil, rad, godtagen,
    to_json([verkst::VARCHAR, beslut::VARCHAR, fran::VARCHAR]), NULL, NULL, FALSE
    FROM alla_lifecare_executeddecision
  UNION ALL SELECT 'lifecare_ExecutingProvider', fil, rad, godtagen,
    to_json([verkst::VARCHAR, enhet_id, fran::VARCHAR]), NULL, NULL, FALSE
    FROM alla_lifecare_executingprovider
  UNION ALL SELECT 'lifecare_ProviderUnit', fil, rad, godtagen, to_json([id]), NULL, NULL, borttagen
    FROM alla_lifecare_providerunit
  UNION ALL SELECT 'lifecare_PlanningUnit', fil, rad, godtagen, to_json([id]), NULL, NULL, borttagen
    FROM alla_lifecare_planningunit
  UNION ALL SELECT 'kommun_enheter', fil, rad, godtagen,
    to_json([enhet, fran::VARCHAR, lifecare_id, procapita_id]), NULL, NULL, FALSE
    FROM alla_kommun_enheter
  UNION ALL SELECT 'lifecare_PlannedWorkshift', fil, rad, godtagen, to_json([id]), datum, andrad,
    borttagen FROM alla_lifecare_plannedworkshift
  UNION ALL SELECT 'lifecare_ReportedVisit', fil, rad, godtagen,
    to_json([rapporterande_system, externt_id]), datum, andrad, borttagen
    FROM alla_lifecare_reportedvisit
  UNION ALL SELECT 'lifecare_ExecutedService', fil, rad, godtagen, to_json([id]), datum, andrad, FALSE
    FROM alla_lifecare_executedservice
  UNION ALL SELECT 'procapita_utforda_insatser', fil, rad, godtagen,
    to_json([person, insats_text, datum::VARCHAR, start_text, personal]), datum, NULL, FALSE
    FROM alla_procapita_utforda_insatser
  UNION ALL SELECT 'tes_besok', fil, rad, godtagen, to_json([rapporterande_system, externt_id]), datum,
    NULL, FALSE FROM alla_tes_besok
  UNION ALL SELECT 'phoniro_besok', fil, rad, godtagen, to_json([rapporterande_system, externt_id]),
    datum, NULL, FALSE FROM alla_phoniro_besok),
raknade AS (
  SELECT r.*, f.namn, f.ordning, r.rad - min(r.rad) OVER (PARTITION BY r.export, r.fil) + 1 AS nr
  FROM rader AS r
  JOIN fil AS f ON f.fil = r.fil)
SELECT export, ordning, rad, nyckel, datum, coalesce(andrad, -1000000000000000000) AS andrad,
  coalesce(borttagen, FALSE) AS borttagen
FROM raknade
WHERE godtagen AND (namn, nr) NOT IN (SELECT (namn, nr) FROM hoppa_over);

-- What is in force after each delivery.
CREATE TABLE galler AS FROM leveransrad LIMIT 0;
