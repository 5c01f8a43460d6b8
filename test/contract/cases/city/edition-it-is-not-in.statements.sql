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
