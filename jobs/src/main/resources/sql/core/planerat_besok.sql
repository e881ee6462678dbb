-- Planerade besök: aktiviteter av typen Visit i pass som inte är tillbakadragna, senaste
-- versionen (tables.md regel 5). ProCapita har ingen planering.
WITH aktiviteter AS (
  SELECT
    w.*,
    concat('lifecare:', u.ConnectedToProviderUnitId) AS kalla_enhet
  FROM lifecare_PlannedWorkshift w
  LEFT JOIN lifecare_PlanningUnit u
    ON u.Id = coalesce(w.PlannedActivities_PlanningUnitId, w.PlanningUnitId)
  WHERE w.PlannedActivities_TypeOfPlannedActivity = 'Visit'
    AND w.person_id IS NOT NULL
)
SELECT
  concat('lifecare:', a.PlannedActivities_Id) AS besok_id,
  a.person_id,
  a.personal_id,
  coalesce(e.enhet, a.kalla_enhet) AS besokande_enhet,
  a.PlannedActivities_StartTime AS start,
  timestampadd(SECOND, a.PlannedActivities_Duration, a.PlannedActivities_StartTime) AS slut,
  coalesce(a.PlannedActivities_MedicalReminder, FALSE) AS hsl_markt,
  a.PlannedActivities_ServiceItems_Type_Text AS insatser,
  a.PlannedActivities_ServiceItems_Category_Text AS insatskategorier,
  CAST(trunc(to_date(a.PlannedActivities_StartTime), 'MM') AS DATE) AS manad,
  'lifecare' AS kallsystem,
  a.leverans_id,
  a.rad
FROM aktiviteter a
LEFT JOIN enhetskarta e ON e.kalla = a.kalla_enhet
