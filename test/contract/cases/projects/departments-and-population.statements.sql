select 'department' as kind, code::text as code, name
from department union all select 'region', code::text, name
from region
order by kind, code;

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
  where p.edition_id = $1 and p.city_id in (select c.id
    from city c
    where c.department_code = any($2::text[]) and c.population <= $3)) as total
from project p
where p.edition_id = $4 and p.city_id in (select c.id
  from city c
  where c.department_code = any($5::text[]) and c.population <= $6) and true
order by p.maturity_score desc nulls last, p.id asc
limit $7;
