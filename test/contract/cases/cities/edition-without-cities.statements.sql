select c.id as "id", c.slug as "slug", c.name as "name", c.disclosed as "disclosed", c.kind::text as "kind",
  c.population as "population", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", json_build_array(own.projects)::text as key,
    ( select coalesce(sum(t.participants), 0)::int
  from project_total t
  where t.edition_id = $1 and t.city_id = 0 and t.theme_id = 0) as total
from city c
join project_total own on own.city_id = c.id and own.edition_id = 3 and own.theme_id = 0 and own.city_id > 0
where own.participants > 0 and true
order by own.projects desc, c.id asc
limit 21;
