select c.id as "id", c.slug as "slug", c.name as "name", c.kind::text as "kind", ( select i.value
  from city_identifier i
  where i.city_id = c.id and i.scheme = 'INSEE' and i.valid_to is null and i.valid_to_year is null) as "inseeCode",
    ( select i.value
  from city_identifier i
  where i.city_id = c.id and i.scheme = 'SIREN' and i.valid_to is null and i.valid_to_year is null) as "siren",
    c.population as "population", c.population_year as "populationYear", (select json_build_object('code',
    d.code, 'name', d.name)
  from department d
  where d.code = c.department_code) as "department", (select json_build_object('code', r.code, 'name', r.name)
  from region r
  where r.code = c.region_code) as "region", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds"
from city c
where c.id = (select s.city_id
  from city_slug s
  where s.slug = $1) and exists ( select
  from participation pa
  where pa.city_id = c.id and pa.edition_id in ($2, $3, $4));

select page.*, list.total, pair.place::int as pair
from unnest($1::int[], $2::int[]) with ordinality as pair (city_id, edition_id, place)
cross join lateral (select (select coalesce(sum(t.projects), 0)::int
    from project_total t
    where t.edition_id = pair.edition_id and t.city_id = pair.city_id and t.theme_id = 0) as total
  offset 0) list
cross join lateral ( select p.id as "id", p.title as "title", p.status::text as "status",
  p.theme_id as "themeId", array( select st.theme_id
    from project_secondary_theme st
    where st.project_id = p.id
    order by st.position) as "secondaryThemeIds", p.objectives::text[] as "objectives",
      p.maturity_realisation as "maturityRealisation", p.maturity_partnerships as "maturityPartnerships",
      p.maturity_budget as "maturityBudget", p.maturity_measurement as "maturityMeasurement",
      json_build_array(p.maturity_score)::text as key,
      row_number() over (order by p.maturity_score desc nulls last, p.id asc) as "row"
  from project p
  where p.city_id = pair.city_id and p.edition_id = pair.edition_id and true and true
  order by p.maturity_score desc nulls last, p.id asc
  limit $3 ) page
order by pair.place, page."row";

select t.city_id as "cityId", t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId", t.cities,
  t.projects::int as projects, case when coalesce(t.theme_id, 0) = 0 then array[t.objective_service,
  t.objective_management, t.objective_attractiveness, t.objective_sustainability,
  t.objective_exemplarity]::int[] end as objectives, case when coalesce(t.theme_id,
  0) = 0 then array[t.status_under_study, t.status_in_progress, t.status_completed,
  t.status_abandoned]::int[] end as statuses, case when coalesce(t.theme_id,
  0) = 0 then array[t.assessed_realisation, t.assessed_partnerships, t.assessed_budget,
  t.assessed_measurement]::int[] end as assessed, case when coalesce(t.theme_id,
  0) = 0 then array[t.sum_realisation, t.sum_partnerships, t.sum_budget, t.sum_measurement]::int[] end as sums
from project_total t
where t.city_id = $1 and t.edition_id = $2;

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
