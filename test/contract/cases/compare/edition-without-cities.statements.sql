select c.id as "id", c.slug as "slug", c.name as "name", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", null::text as key, null::int as total
from city c
join project_total own on own.city_id = c.id and own.edition_id = 2 and own.theme_id = 0 and own.city_id > 0
where own.participants > 0 and c.id in (select s.city_id
  from city_slug s
  where s.slug = any($1::text[])) and true
order by (select min(array_position($2::text[], s.slug))
  from city_slug s
  where s.city_id = c.id) asc nulls last, c.id asc
limit 11;
