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
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt") o)::text as text,
        json_build_array(p.maturity_score)::text as key, (select coalesce(sum(t.projects), 0)::int
  from project_total t
  where t.edition_id = $5 and t.city_id = 0 and t.theme_id = any($6::int[])) as total
from project p
where p.id in (( select p.id
    from project p
    where p.edition_id = $7 and p.theme_id = any($8::int[]) and (p.maturity_score < $9::float8)
    order by p.maturity_score desc nulls last, p.id asc
    limit $10) union all ( select p.id
    from project p
    where p.edition_id = $11 and p.theme_id = any($12::int[]) and (p.maturity_score is null)
    order by p.maturity_score desc nulls last, p.id asc
    limit $13) union all ( select p.id
    from project p
    where p.edition_id = $14 and p.theme_id = any($15::int[]) and (p.maturity_score = $16::float8 and p.id > $17)
    order by p.maturity_score desc nulls last, p.id asc
    limit $18))
order by p.maturity_score desc nulls last, p.id asc
limit $19;
