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
    FROM "public"."city_slug" AS "t1"
    WHERE ("t1"."slug" = $3 AND ("t0"."id") = ("t1"."city_id") AND "t1"."city_id" IS NOT NULL)) AND EXISTS(SELECT "t2"."city_id"
    FROM "public"."participation" AS "t2"
    WHERE ("t2"."edition_id" IN ($4, $5,
      $6) AND ("t0"."id") = ("t2"."city_id") AND "t2"."city_id" IS NOT NULL)))
LIMIT $7;

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

select pa.city_id as "cityId", pa.edition_id as "editionId"
from participation pa
where pa.city_id = any($1::int[]) and pa.edition_id = any($2::int[]);
