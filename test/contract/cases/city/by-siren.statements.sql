SELECT "t0"."id", "City_identifiers"."__prisma_data__" AS "identifiers",
  "t0"."department_code" AS "departmentCode", "City_department"."__prisma_data__" AS "department",
  "t0"."region_code" AS "regionCode", "City_region"."__prisma_data__" AS "region", "t0"."slug", "t0"."name",
  "t0"."kind"::text, "t0"."population", "t0"."population_year" AS "populationYear"
FROM "public"."city" AS "t0"
LEFT JOIN LATERAL (SELECT COALESCE(JSONB_AGG("__prisma_data__"), '[]') AS "__prisma_data__"
  FROM (SELECT "t5"."__prisma_data__"
    FROM (SELECT JSONB_BUILD_OBJECT('scheme', "t4"."scheme", 'value', "t4"."value") AS "__prisma_data__",
      "t4"."valid_to", "t4"."valid_to_year"
      FROM (SELECT "t3".*
        FROM "public"."city_identifier" AS "t3"
        WHERE "t0"."id" = "t3"."city_id" /* root select */) AS "t4" /* inner select */) AS "t5"
    WHERE ("t5"."valid_to" IS NULL AND "t5"."valid_to_year" IS NULL) /* middle select */) AS "t6" /* outer select */) AS "City_identifiers" ON true
LEFT JOIN LATERAL (SELECT JSONB_BUILD_OBJECT('code', "t7"."code", 'name', "t7"."name") AS "__prisma_data__"
  FROM "public"."department" AS "t7"
  WHERE "t0"."department_code" = "t7"."code"
  LIMIT $1) AS "City_department" ON true
LEFT JOIN LATERAL (SELECT JSONB_BUILD_OBJECT('code', "t8"."code", 'name', "t8"."name") AS "__prisma_data__"
  FROM "public"."region" AS "t8"
  WHERE "t0"."region_code" = "t8"."code"
  LIMIT $2) AS "City_region" ON true
WHERE (EXISTS(SELECT "t1"."city_id"
    FROM "public"."city_identifier" AS "t1"
    WHERE ("t1"."scheme" = CAST($3::text AS "public"."IdentifierScheme") AND "t1"."value" = $4 AND ("t0"."id") = ("t1"."city_id") AND "t1"."city_id" IS NOT NULL)) AND EXISTS(SELECT "t2"."city_id"
    FROM "public"."participation" AS "t2"
    WHERE ("t2"."edition_id" IN ($5, $6,
      $7) AND ("t0"."id") = ("t2"."city_id") AND "t2"."city_id" IS NOT NULL)))
LIMIT $8;

SELECT "t0"."id", "Project_secondaryThemes"."__prisma_data__" AS "secondaryThemes", "t0"."title",
  "t0"."status"::text, "t0"."theme_id" AS "themeId", "t0"."objectives"::text[],
  "t0"."maturity_realisation" AS "maturityRealisation",
  "t0"."maturity_partnerships" AS "maturityPartnerships", "t0"."maturity_budget" AS "maturityBudget",
  "t0"."maturity_measurement" AS "maturityMeasurement", "t0"."edition_id" AS "editionId"
FROM "public"."project" AS "t0"
LEFT JOIN LATERAL (SELECT COALESCE(JSONB_AGG("__prisma_data__"), '[]') AS "__prisma_data__"
  FROM (SELECT "t3"."__prisma_data__"
    FROM (SELECT JSONB_BUILD_OBJECT('themeId', "t2"."theme_id") AS "__prisma_data__", "t2"."position"
      FROM (SELECT "t1".*
        FROM "public"."project_secondary_theme" AS "t1"
        WHERE ("t0"."id" = "t1"."project_id" AND "t0"."edition_id" = "t1"."edition_id") /* root select */) AS "t2" /* inner select */) AS "t3"
    ORDER BY "t3"."position" ASC /* middle select */) AS "t4" /* outer select */) AS "Project_secondaryThemes" ON true
WHERE "t0"."id" IN ($1, $2, $3, $4, $5);

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

select pa.city_id as "cityId", pa.edition_id as "editionId"
from participation pa
where pa.city_id = any($1::int[]) and pa.edition_id = any($2::int[]);

select pair.city_id as "cityId", pair.edition_id as "editionId", count(*)::int as total
from ( select distinct city_id, edition_id
  from unnest($1::int[], $2::int[]) as given (city_id, edition_id) ) pair
join project p on p.city_id = pair.city_id and p.edition_id = pair.edition_id
where true
group by pair.city_id, pair.edition_id;

select pair.city_id as "cityId", pair.edition_id as "editionId", page.id, page.key
from ( select distinct city_id, edition_id
  from unnest($1::int[], $2::int[]) as given (city_id, edition_id) ) pair
cross join lateral ( select p.id, json_build_array(p.maturity_score)::text as key,
  row_number() over (order by p.maturity_score desc nulls last, p.id asc) as place
  from project p
  where p.city_id = pair.city_id and p.edition_id = pair.edition_id and true and true
  order by p.maturity_score desc nulls last, p.id asc
  limit $3 ) page
order by page.place;
