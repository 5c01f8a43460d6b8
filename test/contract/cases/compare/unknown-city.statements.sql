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

select c.id as "id", c.slug as "slug", c.name as "name", array(select pa.edition_id
  from participation pa
  where pa.city_id = c.id) as "editionIds", json_build_array((select min(array_position($1::text[], s.slug))
    from city_slug s
    where s.city_id = c.id))::text as key, null::int as total
from city c
where exists (select
  from participation pa
  where pa.city_id = c.id and pa.edition_id = any($2::int[])) and c.id in (select s.city_id
  from city_slug s
  where s.slug = any($3::text[])) and true
order by (select min(array_position($4::text[], s.slug))
  from city_slug s
  where s.city_id = c.id) asc nulls last, c.id asc
limit $5;

select p.city_id as "cityId", p.edition_id as "editionId", p.theme_id as "themeId", count(*)::int as projects,
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
from unnest($10::int[], $11::int[]) as pair (city_id, edition_id)
join project p on p.city_id = pair.city_id and p.edition_id = pair.edition_id
group by grouping sets ((p.city_id, p.edition_id, p.theme_id), (p.city_id, p.edition_id));

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
where p.edition_id = any($10::int[]) and true
group by grouping sets ((p.edition_id, p.theme_id), (p.edition_id));
