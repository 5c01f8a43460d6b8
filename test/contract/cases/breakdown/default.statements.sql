select t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId", t.cities, t.projects::int as projects,
  case when coalesce(t.theme_id, 0) = 0 then array[t.objective_service, t.objective_management,
  t.objective_attractiveness, t.objective_sustainability, t.objective_exemplarity]::int[] end as objectives,
  case when coalesce(t.theme_id, 0) = 0 then array[t.status_under_study, t.status_in_progress,
  t.status_completed, t.status_abandoned]::int[] end as statuses, case when coalesce(t.theme_id,
  0) = 0 then array[t.assessed_realisation, t.assessed_partnerships, t.assessed_budget,
  t.assessed_measurement]::int[] end as assessed, case when coalesce(t.theme_id,
  0) = 0 then array[t.sum_realisation, t.sum_partnerships, t.sum_budget, t.sum_measurement]::int[] end as sums
from project_total t
where t.edition_id = $1 and t.city_id = 0;
