SELECT "t0"."id", "t0"."code", "t0"."year", "t0"."title_fr" AS "titleFr", "t0"."title_en" AS "titleEn",
  "t0"."status"::text, "t0"."current", "t0"."provenance"::text, "t0"."notice_fr" AS "noticeFr",
  "t0"."notice_en" AS "noticeEn", "t0"."methodology_fr" AS "methodologyFr",
  "t0"."methodology_en" AS "methodologyEn", "t0"."as_of" AS "asOf", "t0"."source_id" AS "sourceId",
  "t0"."previous_id" AS "previousId", "t0"."comparable_to_previous" AS "comparableToPrevious", "t0"."version",
  "t0"."published_at" AS "publishedAt", "t0"."created_at" AS "createdAt", "t0"."updated_at" AS "updatedAt",
  "Edition_source"."__prisma_data__" AS "source", "Edition_themes"."__prisma_data__" AS "themes",
  "Edition_projects"."__prisma_data__" AS "projects"
FROM "public"."edition" AS "t0"
LEFT JOIN LATERAL (SELECT JSONB_BUILD_OBJECT('id', "t1"."id", 'key', "t1"."key", 'name', "t1"."name", 'url',
  "t1"."url", 'licence', "t1"."licence", 'updatedAt', "t1"."updated_at") AS "__prisma_data__"
  FROM "public"."source" AS "t1"
  WHERE "t0"."source_id" = "t1"."id"
  LIMIT $1) AS "Edition_source" ON true
LEFT JOIN LATERAL (SELECT COALESCE(JSONB_AGG("__prisma_data__"), '[]') AS "__prisma_data__"
  FROM (SELECT "t4"."__prisma_data__"
    FROM (SELECT JSONB_BUILD_OBJECT('id', "t3"."id", 'editionId', "t3"."edition_id", 'code', "t3"."code",
      'labelFr', "t3"."label_fr", 'labelEn', "t3"."label_en", 'position', "t3"."position", 'version',
      "t3"."version") AS "__prisma_data__", "t3"."position"
      FROM (SELECT "t2".*
        FROM "public"."theme" AS "t2"
        WHERE "t0"."id" = "t2"."edition_id" /* root select */) AS "t3" /* inner select */) AS "t4"
    ORDER BY "t4"."position" ASC /* middle select */) AS "t5" /* outer select */) AS "Edition_themes" ON true
LEFT JOIN LATERAL (SELECT COALESCE(JSONB_AGG("__prisma_data__"), '[]') AS "__prisma_data__"
  FROM (SELECT "t8"."__prisma_data__"
    FROM (SELECT JSONB_BUILD_OBJECT('id', "t7"."id") AS "__prisma_data__", "t7"."maturity_score", "t7"."id"
      FROM (SELECT "t6".*
        FROM "public"."project" AS "t6"
        WHERE "t0"."id" = "t6"."edition_id" /* root select */) AS "t7" /* inner select */) AS "t8"
    ORDER BY "t8"."maturity_score"DESC NULLS LAST, "t8"."id" ASC
    LIMIT $2 /* middle select */) AS "t9" /* outer select */) AS "Edition_projects" ON true
WHERE "t0"."status" = CAST($3::text AS "public"."EditionStatus")
ORDER BY "t0"."year" DESC, "t0"."id" DESC;

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
