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
