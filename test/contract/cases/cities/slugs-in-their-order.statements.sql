select c.id as "id", c.slug as "slug", c.name as "name", c.disclosed as "disclosed", c.kind::text as "kind",
  c.population as "population", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", json_build_array((select min(array_position($1::text[], s.slug))
    from city_slug s
    where s.city_id = c.id))::text as key, (select count(*)::int
  from city c
  where exists (select
    from participation pa
    where pa.city_id = c.id and pa.edition_id in ($2, $3, $4)) and c.id in (select s.city_id
    from city_slug s
    where s.slug = any($5::text[]))) as total
from city c
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id in ($6, $7, $8)) and c.id in (select s.city_id
  from city_slug s
  where s.slug = any($9::text[])) and true
order by (select min(array_position($10::text[], s.slug))
  from city_slug s
  where s.city_id = c.id) asc nulls last, c.id asc
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
