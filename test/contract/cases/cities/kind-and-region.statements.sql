select 'department' as kind, code::text as code, name
from department union all select 'region', code::text, name
from region
order by kind, code;

select string_agg(z.id || mark.separator || coalesce(z.key,
  mark.unknown) || mark.separator || coalesce(z.total::text, mark.unknown) || mark.separator || z.text,
  '') as packed
from (select $5::text as separator, $6::text as unknown, $7::text as list_end) mark, lateral ( select c.id,
  coalesce((((c.id || mark.separator || c.slug) || mark.separator || (c.name || mark.separator || c.disclosed::text)) || mark.separator || ((coalesce(c.kind::text,
  mark.unknown) || mark.separator || coalesce(c.population::text,
  mark.unknown)) || mark.separator || (own.projects || mark.separator || coalesce((select string_agg(r.text,
  '')
              from ( select coalesce((p.title || mark.separator || p.theme_id) || mark.separator,
                mark.list_end || mark.separator) as text
                from project p
                where p.city_id = c.id and p.edition_id = 1 and true
                order by p.id asc
                limit 3) r), '') || mark.list_end))) || mark.separator,
                  mark.list_end || mark.separator) as text, json_build_array(own.projects)::text as key,
                  (select count(*)::int
    from city c
    where exists (select
      from participation pa
      where pa.city_id = c.id and pa.edition_id = 1) and c.kind = any($1::"CityKind"[]) and c.region_code = any($2::text[])) as total
  from city c
  join project_total own on own.city_id = c.id and own.edition_id = 1 and own.theme_id = 0 and own.city_id > 0
  where own.participants > 0 and c.kind = any($3::"CityKind"[]) and c.region_code = any($4::text[]) and true
  order by own.projects desc, c.id asc
  limit 21) z;
