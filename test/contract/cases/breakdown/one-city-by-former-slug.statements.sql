select t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId", sum(t.cities)::int as cities,
  sum(t.projects)::int as projects, case when coalesce(t.theme_id, 0) = 0 then array[sum(t.objective_service),
  sum(t.objective_management), sum(t.objective_attractiveness), sum(t.objective_sustainability),
  sum(t.objective_exemplarity)]::int[] end as objectives, case when coalesce(t.theme_id,
  0) = 0 then array[sum(t.status_under_study), sum(t.status_in_progress), sum(t.status_completed),
  sum(t.status_abandoned)]::int[] end as statuses, case when coalesce(t.theme_id,
  0) = 0 then array[sum(t.assessed_realisation), sum(t.assessed_partnerships), sum(t.assessed_budget),
  sum(t.assessed_measurement)]::int[] end as assessed, case when coalesce(t.theme_id,
  0) = 0 then array[sum(t.sum_realisation), sum(t.sum_partnerships), sum(t.sum_budget),
  sum(t.sum_measurement)]::int[] end as sums
from project_total t
where t.edition_id = $1 and t.city_id > 0 and t.city_id in (select s.city_id
  from city_slug s
  where s.slug = any($2::text[]))
group by t.edition_id, t.theme_id;
