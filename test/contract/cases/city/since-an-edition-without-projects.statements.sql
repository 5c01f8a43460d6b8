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
  where pa.city_id = c.id and pa.edition_id = any($2::int[]));

select p.city_id as "cityId", p.edition_id as "editionId", p.theme_id as "themeId", count(*)::int as projects,
  count(distinct p.city_id)::int as cities, array[count(*) filter (where $1::"Objective" = any(p.objectives)),
  count(*) filter (where $2::"Objective" = any(p.objectives)),
  count(*) filter (where $3::"Objective" = any(p.objectives)),
  count(*) filter (where $4::"Objective" = any(p.objectives)),
  count(*) filter (where $5::"Objective" = any(p.objectives))]::int[] as objectives,
  array[count(*) filter (where p.status = $6::"ProjectStatus"),
  count(*) filter (where p.status = $7::"ProjectStatus"),
  count(*) filter (where p.status = $8::"ProjectStatus"),
  count(*) filter (where p.status = $9::"ProjectStatus")]::int[] as statuses,
  array[count(p.maturity_realisation), count(p.maturity_partnerships), count(p.maturity_budget),
  count(p.maturity_measurement)]::int[] as assessed, array[coalesce(sum(p.maturity_realisation), 0),
  coalesce(sum(p.maturity_partnerships), 0), coalesce(sum(p.maturity_budget), 0),
  coalesce(sum(p.maturity_measurement), 0)]::int[] as sums
from unnest($10::int[], $11::int[]) as pair (city_id, edition_id)
join project p on p.city_id = pair.city_id and p.edition_id = pair.edition_id
group by grouping sets ((p.city_id, p.edition_id, p.theme_id), (p.city_id, p.edition_id));

select p.edition_id as "editionId", p.theme_id as "themeId", count(*)::int as projects,
  count(distinct p.city_id)::int as cities, array[count(*) filter (where $1::"Objective" = any(p.objectives)),
  count(*) filter (where $2::"Objective" = any(p.objectives)),
  count(*) filter (where $3::"Objective" = any(p.objectives)),
  count(*) filter (where $4::"Objective" = any(p.objectives)),
  count(*) filter (where $5::"Objective" = any(p.objectives))]::int[] as objectives,
  array[count(*) filter (where p.status = $6::"ProjectStatus"),
  count(*) filter (where p.status = $7::"ProjectStatus"),
  count(*) filter (where p.status = $8::"ProjectStatus"),
  count(*) filter (where p.status = $9::"ProjectStatus")]::int[] as statuses,
  array[count(p.maturity_realisation), count(p.maturity_partnerships), count(p.maturity_budget),
  count(p.maturity_measurement)]::int[] as assessed, array[coalesce(sum(p.maturity_realisation), 0),
  coalesce(sum(p.maturity_partnerships), 0), coalesce(sum(p.maturity_budget), 0),
  coalesce(sum(p.maturity_measurement), 0)]::int[] as sums
from project p
where p.edition_id = any($10::int[]) and true
group by grouping sets ((p.edition_id, p.theme_id), (p.edition_id));

select page.*, list.total, pair.place::int as pair
from unnest($1::int[], $2::int[]) with ordinality as pair (city_id, edition_id, place)
cross join lateral (select (select count(*)::int
    from project p
    where p.city_id = pair.city_id and p.edition_id = pair.edition_id and true) as total
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
