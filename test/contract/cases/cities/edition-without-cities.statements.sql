select c.id as "id", c.slug as "slug", c.name as "name", c.disclosed as "disclosed", c.kind::text as "kind",
  c.population as "population", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", json_build_array((select coalesce(sum(t.projects), 0)::int
    from project_total t
    where t.city_id = c.id and t.edition_id = any($1::int[]) and t.theme_id = 0))::text as key,
      (select count(*)::int
  from city c
  where exists (select
    from participation pa
    where pa.city_id = c.id and pa.edition_id = any($2::int[]))) as total
from city c
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id = any($3::int[])) and true
order by (select coalesce(sum(t.projects), 0)::int
  from project_total t
  where t.city_id = c.id and t.edition_id = any($4::int[]) and t.theme_id = 0) desc nulls last, c.id asc
limit $5;
