select string_agg(z.id || mark.separator || coalesce(z.key,
  mark.unknown) || mark.separator || coalesce(z.total::text, mark.unknown) || mark.separator || z.text,
  '') as packed
from (select $6::text as separator, $7::text as unknown, $8::text as list_end) mark, lateral ( select p.id,
  coalesce((((p.id || mark.separator || (p.reference || mark.separator || p.title)) || mark.separator || ((coalesce(p.description,
  mark.unknown) || mark.separator || coalesce((select coalesce(('' || mark.separator || (c.slug || mark.separator || c.name)),
  mark.list_end)
                from city c
                where c.id = p.city_id),
                  mark.unknown)) || mark.separator || (p.edition_id || mark.separator || p.theme_id))) || mark.separator || ((to_json(p.objectives::text[])::text || mark.separator || (coalesce(p.status::text,
                  mark.unknown) || mark.separator || to_json(p.partners)::text)) || mark.separator || ((coalesce(trim_scale(p.budget_planned)::text,
                  mark.unknown) || mark.separator || coalesce(trim_scale(p.budget_spent)::text,
                  mark.unknown)) || mark.separator || (coalesce(p.started_on::text,
                  mark.unknown) || mark.separator || to_char(p.updated_at at time zone 'UTC',
                  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))))) || mark.separator,
                  mark.list_end || mark.separator) as text, json_build_array(p.maturity_score)::text as key,
                  (select count(*)::int
    from project p
    where p.edition_id = 1 and p.objectives && $1::"Objective"[] and p.status = any($2::"ProjectStatus"[])) as total
  from project p
  where p.edition_id = 1 and p.objectives && $3::"Objective"[] and p.status = any($4::"ProjectStatus"[]) and true
  order by p.maturity_score desc nulls last, p.id asc
  limit $5) z;
