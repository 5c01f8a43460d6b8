select 'department' as kind, code::text as code, name
from department union all select 'region', code::text, name
from region
order by kind, code;

select string_agg(concat_ws($11::text, z.id, coalesce(z.key, $12::text), coalesce(z.total::text, $12::text),
  z.text), '') as packed
from ( select c.id, concat_ws($1::text, c.id, c.slug, c.name, c.disclosed::text, coalesce(c.kind::text, $2),
  coalesce(c.population::text, $3), (select coalesce(sum(t.projects), 0)::int
      from project_total t
      where t.edition_id = $4 and t.city_id = c.id and t.theme_id = 0), concat((select string_agg(r.text, '')
        from ( select concat_ws($5::text, p.title, p.theme_id, '') as text
          from project p
          where p.city_id = c.id and p.edition_id = 1 and true
          order by p.id asc
          limit 3) r), $6::text), '') as text, json_build_array(own.projects)::text as key,
            (select count(*)::int
    from city c
    where exists (select
      from participation pa
      where pa.city_id = c.id and pa.edition_id = 1) and c.kind = any($7::"CityKind"[]) and c.region_code = any($8::text[])) as total
  from city c
  join project_total own on own.city_id = c.id and own.edition_id = 1 and own.theme_id = 0 and own.city_id > 0
  where exists (select
    from participation pa
    where pa.city_id = c.id and pa.edition_id = 1) and c.kind = any($9::"CityKind"[]) and c.region_code = any($10::text[]) and true
  order by own.projects desc, c.id asc
  limit 21) z;
