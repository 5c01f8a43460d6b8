select c.id as "id", c.slug as "slug", c.name as "name", c.disclosed as "disclosed", c.kind::text as "kind",
  c.population as "population", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", json_build_array(c.population, c.name_key)::text as key,
    (select count(*)::int
  from city c
  where exists (select
    from participation pa
    where pa.city_id = c.id and pa.edition_id in ($1, $2, $3))) as total
from city c
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id in ($4, $5,
    $6)) and ((c.population < $7::float8) or (c.population is null) or (c.population = $8::float8 and c.name_key collate "C" > $9::text) or (c.population = $10::float8 and c.name_key collate "C" = $11::text and c.id > $12))
order by c.population desc nulls last, c.name_key collate "C" asc, c.id asc
limit $13;

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
