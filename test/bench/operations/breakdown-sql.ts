// The breakdown in plain SQL, as somebody who knows PostgreSQL well would write it by hand: one statement that counts and
// works the figures out. The floor sends it as it is, the peers' resolvers read from it.

const z = '1.959963984540054::float8';
const centre = `n::float8 / total + ${z} * ${z} / total / 2`;
const margin = `${z} * sqrt(n::float8 / total * (1 - n::float8 / total) / total + ${z} * ${z} / total / (4 * total))`;
const scale = `(1 + ${z} * ${z} / total)`;

/** The ends of Wilson's interval of `n` of `total`. */
export const intervalLow = `case n when 0 then 0 else (${centre} - ${margin}) / ${scale} end`;
export const intervalHigh = `case n when total then 1 else (${centre} + ${margin}) / ${scale} end`;

/** Whole percentages that sum to 100, by the largest remainder. */
const percent = `
  n * 100 / total + (
    row_number() over (order by n * 100 % total desc, n desc, position) <= 100 - sum(n * 100 / total) over ())::int`;

/** The edition `e`, its `totals`, and `theme_share`, `objective_share` and `status_share`, a row for each category. */
export const breakdownTables = (edition: string) => `
  e as materialized (select * from edition where ${edition}),
  tally as materialized (
    select theme_id, count(*)::int as n, count(status)::int as known,
      count(*) filter (where 'SERVICE' = any(objectives))::int as o1,
      count(*) filter (where 'MANAGEMENT' = any(objectives))::int as o2,
      count(*) filter (where 'ATTRACTIVENESS' = any(objectives))::int as o3,
      count(*) filter (where 'SUSTAINABILITY' = any(objectives))::int as o4,
      count(*) filter (where 'EXEMPLARITY' = any(objectives))::int as o5,
      count(*) filter (where status = 'UNDER_STUDY')::int as s1,
      count(*) filter (where status = 'IN_PROGRESS')::int as s2,
      count(*) filter (where status = 'COMPLETED')::int as s3,
      count(*) filter (where status = 'ABANDONED')::int as s4
    from project where edition_id = (select id from e) group by theme_id
  ),
  totals as materialized (
    select sum(n)::int as projects, sum(known)::int as known,
      array[sum(o1), sum(o2), sum(o3), sum(o4), sum(o5)]::int[] as objectives,
      array[sum(s1), sum(s2), sum(s3), sum(s4)]::int[] as statuses,
      (select count(*)::int from participation pa where pa.edition_id = (select id from e) and exists (
        select from project p where p.city_id = pa.city_id and p.edition_id = pa.edition_id)) as cities
    from tally
  ),
  theme_share as (
    select *, n::float8 / total as share, ${percent} as percent, rank() over (order by n desc)::int as rank
    from (
      select t.position, t.code, t.label_fr, t.label_en, coalesce(c.n, 0) as n, totals.projects as total
      from totals cross join theme t left join tally c on c.theme_id = t.id
      where t.edition_id = (select id from e)
    ) counted
  ),
  objective_share as (
    select *, n::float8 / total as share, round(n * 100.0 / total)::int as percent, rank() over (order by n desc)::int as rank
    from (
      select category.*, totals.projects as total
      from totals cross join unnest(
        array['SERVICE', 'MANAGEMENT', 'ATTRACTIVENESS', 'SUSTAINABILITY', 'EXEMPLARITY'],
        array['Meilleur service aux habitants', 'Bonne gestion des finances publiques', 'Attractivité de la ville',
          'Développement durable', 'Exemplarité'],
        array['Better service to residents', 'Sound management of public finances', 'Attractiveness of the city',
          'Sustainable development', 'Exemplarity'],
        totals.objectives
      ) with ordinality as category (code, label_fr, label_en, n, position)
    ) counted
  ),
  status_share as (
    select *, n::float8 / total as share, ${percent} as percent, rank() over (order by n desc)::int as rank
    from (
      select category.*, totals.known as total
      from totals cross join unnest(
        array['UNDER_STUDY', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'],
        array['À l’étude', 'En cours', 'Réalisé', 'Abandonné'],
        array['Under study', 'In progress', 'Completed', 'Abandoned'],
        totals.statuses
      ) with ordinality as category (code, label_fr, label_en, n, position)
    ) counted
  )`;

const shareFields = `'count', n, 'share', share, 'percent', percent, 'rank', rank`;

/** One JSON text. What is worded twice comes by `localized(name, column)`: as one field, or as both wordings. */
const breakdownSql = (localized: (name: string, column: string) => string) => `
  with ${breakdownTables('current')}
  select json_build_object(
    'edition', json_build_object(
      'code', e.code, 'year', e.year, ${localized('title', 'e.title')}, 'provenance', e.provenance,
      ${localized('notice', 'e.notice')}, 'comparableToPrevious', e.comparable_to_previous,
      'source', json_build_object('name', s.name, 'url', s.url, 'licence', s.licence, 'updatedAt', s.updated_at)),
    'asOf', to_char(e.as_of, 'YYYY-MM-DD"T00:00:00.000Z"'),
    'cityCount', totals.cities,
    'projectCount', totals.projects,
    'statusKnownCount', totals.known,
    'averageProjectsPerCity', totals.projects::float8 / totals.cities,
    'themes', (select json_agg(json_build_object('theme', json_build_object('code', code, ${localized('label', 'label')}),
      ${shareFields}, 'interval', json_build_object('low', ${intervalLow}, 'high', ${intervalHigh})) order by position) from theme_share),
    'objectives', (select json_agg(json_build_object('objective', code, ${localized('label', 'label')}, ${shareFields})
      order by position) from objective_share),
    'statuses', (select json_agg(json_build_object('status', code, ${localized('label', 'label')}, ${shareFields})
      order by position) from status_share)
  )::text as json
  from e join source s on s.id = e.source_id, totals`;

/** In French, ready to be sent. */
export const frenchBreakdownSql = breakdownSql((name, column) => `'${name}', ${column}_fr`);

/** In both languages, for resolvers to choose from: `labelFr`, `labelEn`. */
export const bilingualBreakdownSql = breakdownSql(
  (name, column) => `'${name}Fr', ${column}_fr, '${name}En', ${column}_en`,
);
