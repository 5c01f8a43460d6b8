select c.id as "id", c.slug as "slug", c.name as "name", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", null::text as key, null::int as total
from city c
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id in ($1, $2, $3)) and c.id in (select s.city_id
  from city_slug s
  where s.slug = any($4::text[])) and true
order by (select min(array_position($5::text[], s.slug))
  from city_slug s
  where s.city_id = c.id) asc nulls last, c.id asc
limit 11;

select t.city_id as "cityId", t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId", t.cities,
  t.projects::int as projects, case when coalesce(t.theme_id, 0) = 0 then array[t.objective_service,
  t.objective_management, t.objective_attractiveness, t.objective_sustainability,
  t.objective_exemplarity]::int[] end as objectives, case when coalesce(t.theme_id,
  0) = 0 then array[t.status_under_study, t.status_in_progress, t.status_completed,
  t.status_abandoned]::int[] end as statuses, case when coalesce(t.theme_id,
  0) = 0 then array[t.assessed_realisation, t.assessed_partnerships, t.assessed_budget,
  t.assessed_measurement]::int[] end as assessed, case when coalesce(t.theme_id,
  0) = 0 then array[t.sum_realisation, t.sum_partnerships, t.sum_budget, t.sum_measurement]::int[] end as sums
from unnest($1::int[], $2::int[]) as pair (city_id, edition_id)
join project_total t on t.city_id = pair.city_id and t.edition_id = pair.edition_id;

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
