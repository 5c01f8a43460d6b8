select 'department' as kind, code::text as code, name
from department union all select 'region', code::text, name
from region
order by kind, code;

select c.id, (select row_to_json(o)
  from (select translate(encode(convert_to('City:' || c.id, 'UTF8'), 'base64'), '+/=', '-_') as "id",
    c.slug as "slug", c.name as "name", c.disclosed as "disclosed", c.kind::text as "kind",
    c.population as "population", (select row_to_json(o)
      from (select (select coalesce(sum(t.projects), 0)::int
          from project_total t
          where t.edition_id = $1 and t.city_id = c.id and t.theme_id = 0) as "totalCount",
            to_json(array( select (select row_to_json(o)
              from (select p.title as "title", ($2::json[])[array_position($3::int[],
                p.theme_id)] as "theme") o)
            from project p
            where p.city_id = c.id and p.edition_id = $4 and true
            order by p.id asc
            limit 3)) as "nodes") o) as "projects") o)::text as text,
              json_build_array(own.projects)::text as key, (select count(*)::int
  from city c
  where exists (select
    from participation pa
    where pa.city_id = c.id and pa.edition_id = any($5::int[])) and c.kind = any($6::"CityKind"[]) and c.region_code = any($7::text[])) as total
from city c
join project_total own on own.city_id = c.id and own.edition_id = $8 and own.theme_id = 0 and own.city_id > 0
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id = any($9::int[])) and c.kind = any($10::"CityKind"[]) and c.region_code = any($11::text[]) and true
order by own.projects desc, c.id asc
limit 21;
