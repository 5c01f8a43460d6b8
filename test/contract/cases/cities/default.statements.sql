select c.id as "id", c.slug as "slug", c.name as "name", c.disclosed as "disclosed", c.kind::text as "kind",
  c.population as "population", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", json_build_array((select coalesce(sum(t.projects), 0)::int
    from project_total t
    where t.city_id = c.id and t.edition_id in ($1, $2, $3) and t.theme_id = 0))::text as key,
      (select count(*)::int
  from city c
  where exists (select
    from participation pa
    where pa.city_id = c.id and pa.edition_id in ($4, $5, $6))) as total
from city c
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id in ($7, $8, $9)) and true
order by (select coalesce(sum(t.projects), 0)::int
  from project_total t
  where t.city_id = c.id and t.edition_id in ($10, $11, $12) and t.theme_id = 0) desc, c.id asc
limit 21;

select page.*, list.total, pair.place::int as pair
from unnest($1::int[], $2::int[]) with ordinality as pair (city_id, edition_id, place)
cross join lateral (select (select coalesce(sum(t.projects), 0)::int
    from project_total t
    where t.edition_id = pair.edition_id and t.city_id = pair.city_id and t.theme_id = 0) as total
  offset 0) list
cross join lateral ( select p.id as "id", p.title as "title", p.theme_id as "themeId", null::text as key,
  row_number() over (order by p.id asc) as "row"
  from project p
  where p.city_id = pair.city_id and p.edition_id = pair.edition_id and true and true
  order by p.id asc
  limit $3 ) page
order by pair.place, page."row";
