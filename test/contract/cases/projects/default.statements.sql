select string_agg(concat_ws($10::text, z.id, coalesce(z.key, $11::text), coalesce(z.total::text, $11::text),
  z.text), '') as packed
from ( select p.id, concat_ws($1::text, p.id, p.reference, p.title, coalesce(p.description, $2),
  coalesce((select concat_ws($3::text, '', c.slug, c.name)
        from city c
        where c.id = p.city_id), $4), p.edition_id, p.theme_id, to_json(p.objectives::text[]),
          coalesce(p.status::text, $5), to_json(p.partners), coalesce(trim_scale(p.budget_planned)::text, $6),
          coalesce(trim_scale(p.budget_spent)::text, $7), coalesce(p.started_on::text, $8),
          to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '') as text,
          json_build_array(p.maturity_score)::text as key, (select coalesce(sum(t.projects), 0)::int
    from project_total t
    where t.edition_id = $9 and t.city_id = 0 and t.theme_id = 0) as total
  from project p
  where p.edition_id = 1 and true and true
  order by p.maturity_score desc nulls last, p.id asc
  limit 21) z;
