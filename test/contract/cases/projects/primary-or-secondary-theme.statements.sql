select string_agg(z.id || mark.separator || coalesce(z.key,
  mark.unknown) || mark.separator || coalesce(z.total::text, mark.unknown) || mark.separator || z.text,
  '') as packed
from (select $8::text as separator, $9::text as unknown, $10::text as list_end) mark, lateral ( select p.id,
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
    where p.edition_id = 1 and p.city_id in (select s.city_id
      from city_slug s
      where s.slug = any($1::text[])) and (p.theme_id = any($2::int[]) or exists ( select
        from project_secondary_theme st
        where st.project_id = p.id and st.theme_id = any($3::int[])))) as total
  from project p
  where p.edition_id = 1 and p.city_id in (select s.city_id
    from city_slug s
    where s.slug = any($4::text[])) and (p.theme_id = any($5::int[]) or exists ( select
      from project_secondary_theme st
      where st.project_id = p.id and st.theme_id = any($6::int[]))) and true
  order by p.maturity_score desc nulls last, p.id asc
  limit $7) z;
