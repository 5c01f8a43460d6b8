select t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId", t.cities, t.projects::int as projects,
  array[t.objective_service, t.objective_management, t.objective_attractiveness, t.objective_sustainability,
  t.objective_exemplarity]::int[] as objectives, array[t.status_under_study, t.status_in_progress,
  t.status_completed, t.status_abandoned]::int[] as statuses, array[t.assessed_realisation,
  t.assessed_partnerships, t.assessed_budget, t.assessed_measurement]::int[] as assessed,
  array[t.sum_realisation, t.sum_partnerships, t.sum_budget, t.sum_measurement]::int[] as sums
from project_total t
where t.edition_id = $1 and t.city_id = 0;
