// 24 cities with the number of their projects and the first five of each.

/** The whole answer as one JSON text. */
export const citiesSql = `
  with e as materialized (select id from edition where code = '2013'),
  panel as materialized (
    select c.* from city c where exists (
      select from participation pa where pa.city_id = c.id and pa.edition_id = (select id from e))
  )
  select json_build_object(
    'totalCount', (select count(*) from panel),
    'nodes', json_agg(json_build_object(
      'slug', c.slug, 'name', c.name, 'kind', c.kind, 'population', c.population,
      'projects', json_build_object('totalCount', total.n, 'nodes', first.nodes)) order by c.name_key, c.id)
  )::text as json
  from (select * from panel order by name_key, id limit 24) c
  cross join lateral (
    select count(*) as n from project p where p.city_id = c.id and p.edition_id = (select id from e)
  ) total
  cross join lateral (
    select coalesce(json_agg(json_build_object('reference', p.reference, 'title', p.title, 'status', p.status,
      'theme', json_build_object('code', p.code, 'label', p.label_fr))), '[]') as nodes
    from (
      select p.reference, p.title, p.status, t.code, t.label_fr
      from project p join theme t on t.id = p.theme_id
      where p.city_id = c.id and p.edition_id = (select id from e)
      order by p.maturity_score desc nulls last, p.id limit 5
    ) p
  ) first`;

/** The cities alone. */
export const panelSql = `
  select c.id, c.slug, c.name, c.kind, c.population, count(*) over ()::int as "totalCount"
  from city c
  where exists (select from participation pa join edition e on e.id = pa.edition_id where pa.city_id = c.id and e.code = $1)
  order by c.name_key, c.id limit $2`;

/** The first projects of each of many cities, with the number of all. */
export const projectsOfCitiesSql = `
  select pair.id as "cityId", total.n as "totalCount", p.*
  from unnest($1::int[]) as pair (id)
  cross join edition e
  cross join lateral (
    select count(*)::int as n from project p where p.city_id = pair.id and p.edition_id = e.id
  ) total
  left join lateral (
    select p.reference, p.title, p.status, t.code as "themeCode", t.label_fr as "labelFr", t.label_en as "labelEn"
    from project p join theme t on t.id = p.theme_id
    where p.city_id = pair.id and p.edition_id = e.id
    order by p.maturity_score desc nulls last, p.id limit $3
  ) p on true
  where e.code = $2`;
