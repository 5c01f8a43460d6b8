select c.id as "id", c.slug as "slug", c.name as "name", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", json_build_array((select min(array_position($1::text[], s.slug))
    from city_slug s
    where s.city_id = c.id))::text as key, null::int as total
from city c
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id = any($2::int[])) and c.id in (select s.city_id
  from city_slug s
  where s.slug = any($3::text[])) and true
order by (select min(array_position($4::text[], s.slug))
  from city_slug s
  where s.city_id = c.id) asc nulls last, c.id asc
limit $5;

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
