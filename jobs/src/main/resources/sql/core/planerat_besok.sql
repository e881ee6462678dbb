-- Planerade besök: aktiviteter av typen Visit i pass som inte är tillbakadragna, senaste
-- versionen (tables.md regel 5). ProCapita har ingen planering.
SELECT
  concat('lifecare:', w.PlannedActivities_Id) AS besok_id,
  w.person_id,
  w.personal_id,
  concat('lifecare:', u.ConnectedToProviderUnitId) AS besokande_enhet,
  w.PlannedActivities_StartTime AS start,
  timestampadd(SECOND, w.PlannedActivities_Duration, w.PlannedActivities_StartTime) AS slut,
  coalesce(w.PlannedActivities_MedicalReminder, FALSE) AS hsl_markt,
  w.PlannedActivities_ServiceItems_Type_Text AS insatser,
  w.PlannedActivities_ServiceItems_Category_Text AS insatskategorier,
  CAST(trunc(to_date(w.PlannedActivities_StartTime), 'MM') AS DATE) AS manad,
  'lifecare' AS kallsystem,
  w.leverans_id,
  w.rad
FROM lifecare_PlannedWorkshift w
LEFT JOIN lifecare_PlanningUnit u
  ON u.Id = coalesce(w.PlannedActivities_PlanningUnitId, w.PlanningUnitId)
WHERE w.PlannedActivities_TypeOfPlannedActivity = 'Visit'
  AND w.person_id IS NOT NULL
