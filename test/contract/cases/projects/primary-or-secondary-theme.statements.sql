select p.id as "id", p.reference as "reference", p.title as "title", p.description as "description",
  (select json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'editionIds',
  array(select pa.edition_id
      from participation pa
      where pa.city_id = c.id))
  from city c
  where c.id = p.city_id) as "city", p.edition_id as "editionId", p.theme_id as "themeId",
    p.objectives::text[] as "objectives", p.status::text as "status", p.partners as "partners",
    p.budget_planned::float8 as "budgetPlanned", p.budget_spent::float8 as "budgetSpent",
    p.started_on::text as "startedOn", p.updated_at as "updatedAt",
    json_build_array(p.maturity_score)::text as key, (select count(*)::int
  from project p
  where p.edition_id = $1 and p.city_id in (select s.city_id
    from city_slug s
    where s.slug = any($2::text[])) and (p.theme_id = any($3::int[]) or exists ( select
      from project_secondary_theme st
      where st.project_id = p.id and st.theme_id = any($4::int[])))) as total
from project p
where p.edition_id = $5 and p.city_id in (select s.city_id
  from city_slug s
  where s.slug = any($6::text[])) and (p.theme_id = any($7::int[]) or exists ( select
    from project_secondary_theme st
    where st.project_id = p.id and st.theme_id = any($8::int[]))) and true
order by p.maturity_score desc nulls last, p.id asc
limit $9;
