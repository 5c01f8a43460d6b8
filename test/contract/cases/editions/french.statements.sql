SELECT "t0"."id", "t0"."edition_id" AS "editionId", "t0"."key", "t0"."label_fr" AS "labelFr",
  "t0"."label_en" AS "labelEn", "t0"."value", "t0"."unit", "t0"."theme_id" AS "themeId",
  "t0"."objective"::text, "t0"."source_id" AS "sourceId", "t0"."position",
  "PublishedFigure_source"."__prisma_data__" AS "source"
FROM "public"."published_figure" AS "t0"
LEFT JOIN LATERAL (SELECT JSONB_BUILD_OBJECT('id', "t1"."id", 'key', "t1"."key", 'name', "t1"."name", 'url',
  "t1"."url", 'licence', "t1"."licence", 'updatedAt', "t1"."updated_at") AS "__prisma_data__"
  FROM "public"."source" AS "t1"
  WHERE "t0"."source_id" = "t1"."id"
  LIMIT $1) AS "PublishedFigure_source" ON true
WHERE "t0"."edition_id" IN ($2, $3, $4)
ORDER BY "t0"."position" ASC;

select t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId", t.cities, t.projects::int as projects,
  case when coalesce(t.theme_id, 0) = 0 then array[t.objective_service, t.objective_management,
  t.objective_attractiveness, t.objective_sustainability, t.objective_exemplarity]::int[] end as objectives,
  case when coalesce(t.theme_id, 0) = 0 then array[t.status_under_study, t.status_in_progress,
  t.status_completed, t.status_abandoned]::int[] end as statuses, case when coalesce(t.theme_id,
  0) = 0 then array[t.assessed_realisation, t.assessed_partnerships, t.assessed_budget,
  t.assessed_measurement]::int[] end as assessed, case when coalesce(t.theme_id,
  0) = 0 then array[t.sum_realisation, t.sum_partnerships, t.sum_budget, t.sum_measurement]::int[] end as sums
from project_total t
where t.edition_id = $1 and t.city_id = 0;
