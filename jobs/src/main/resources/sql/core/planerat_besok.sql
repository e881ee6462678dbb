-- Planerade besök: aktiviteter av typen Visit i pass som inte är tillbakadragna, senaste
-- versionen (tables.md regel 5). ProCapita har ingen planering.
-- En aktivitet ligger i passets månad eller månaden bredvid: en månads plan beror bara av dem.
SELECT
  concat('lifecare:', a.PlannedActivities_Id) AS besok_id,
  a.person_id,
  a.personal_id,
  e.enhet AS besokande_enhet,
  a.PlannedActivities_StartTime AS start,
  timestampadd(SECOND, a.PlannedActivities_Duration, a.PlannedActivities_StartTime) AS slut,
  coalesce(a.PlannedActivities_MedicalReminder, FALSE) AS hsl_markt,
  a.PlannedActivities_ServiceItems_Type_Text AS insatser,
  a.PlannedActivities_ServiceItems_Category_Text AS insatskategorier,
  CAST(trunc(to_date(a.PlannedActivities_StartTime), 'MM') AS DATE) AS manad,
  'lifecare' AS kallsystem,
  a.leverans_id,
  a.rad
FROM lifecare_PlannedWorkshift a
LEFT JOIN enhetskarta e
  ON e.kalla = concat('planering:', coalesce(a.PlannedActivities_PlanningUnitId, a.PlanningUnitId))
WHERE a.PlannedActivities_TypeOfPlannedActivity = 'Visit'
  AND a.person_id IS NOT NULL
  AND a.PlannedActivities_StartTime >= add_months(trunc(a.StartTime, 'MM'), -1)
  AND a.PlannedActivities_StartTime < add_months(trunc(a.StartTime, 'MM'), 2)
