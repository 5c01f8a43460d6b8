select p.id, (select row_to_json(o)
  from (select translate(encode(convert_to('Project:' || p.id, 'UTF8'), 'base64'), '+/=', '-_') as "id",
    p.reference as "reference", p.title as "title", p.description as "description",
    (select (select row_to_json(o)
        from (select c.slug as "slug", c.name as "name") o)
      from city c
      where c.id = p.city_id) as "city", ($1::json[])[array_position($2::int[], p.edition_id)] as "edition",
        ($3::json[])[array_position($4::int[], p.theme_id)] as "theme", p.objectives::text[] as "objectives",
        p.status::text as "status", p.partners as "partners", trim_scale(p.budget_planned) as "budgetPlanned",
        trim_scale(p.budget_spent) as "budgetSpent", p.started_on::text as "startedOn",
        to_char(p.updated_at at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt") o)::text as text, json_build_array(lead.name_key,
        p.title_key)::text as key, (select count(*)::int
  from project p
  where p.edition_id = $5 and p.search_key like search_key($6) and p.search_key like search_key($7)) as total
from project p
join city lead on lead.id = p.city_id
where p.edition_id = $8 and p.search_key like search_key($9) and p.search_key like search_key($10) and true
order by lead.name_key collate "C" asc, p.title_key collate "C" asc, p.id asc
limit $11;
