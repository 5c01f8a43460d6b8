select 'department' as kind, code::text as code, name
from department union all select 'region', code::text, name
from region
order by kind, code;

select p.edition_id as "editionId", p.theme_id as "themeId", count(*)::int as projects,
  count(distinct p.city_id)::int as cities, array[count(*) filter (where $1::"Objective" = any(p.objectives)),
  count(*) filter (where $2::"Objective" = any(p.objectives)),
  count(*) filter (where $3::"Objective" = any(p.objectives)),
  count(*) filter (where $4::"Objective" = any(p.objectives)),
  count(*) filter (where $5::"Objective" = any(p.objectives))]::int[] as objectives,
  array[count(*) filter (where p.status = $6::"ProjectStatus"),
  count(*) filter (where p.status = $7::"ProjectStatus"),
  count(*) filter (where p.status = $8::"ProjectStatus"),
  count(*) filter (where p.status = $9::"ProjectStatus")]::int[] as statuses,
  array[count(p.maturity_realisation), count(p.maturity_partnerships), count(p.maturity_budget),
  count(p.maturity_measurement)]::int[] as assessed, array[coalesce(sum(p.maturity_realisation), 0),
  coalesce(sum(p.maturity_partnerships), 0), coalesce(sum(p.maturity_budget), 0),
  coalesce(sum(p.maturity_measurement), 0)]::int[] as sums
from project p
where p.edition_id = any($10::int[]) and p.city_id in (select c.id
  from city c
  where c.region_code = any($11::text[])) and p.objectives && $12::"Objective"[] and p.status = any($13::"ProjectStatus"[])
group by grouping sets ((p.edition_id, p.theme_id), (p.edition_id));
