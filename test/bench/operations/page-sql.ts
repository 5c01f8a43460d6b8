// The first twenty projects of a theme that are completed, the most mature first, with the number of all.

const cut = `p.edition_id = e.id and e.code = '2013' and t.code = 'leisure' and p.status = 'COMPLETED'`;

/** The whole answer as one JSON text. */
export const pageSql = `
  with cut as materialized (
    select p.*, t.code as theme_code, t.label_fr
    from edition e join theme t on t.edition_id = e.id join project p on p.theme_id = t.id
    where ${cut}
  )
  select json_build_object(
    'totalCount', (select count(*) from cut),
    'nodes', json_agg(json_build_object(
      'reference', p.reference, 'title', p.title, 'description', p.description,
      'city', json_build_object('slug', c.slug, 'name', c.name),
      'theme', json_build_object('code', p.theme_code, 'label', p.label_fr),
      'objectives', p.objectives, 'status', p.status, 'partners', p.partners, 'budgetPlanned', p.budget_planned,
      'startedOn', p.started_on) order by p.maturity_score desc nulls last, p.id)
  )::text as json
  from (select * from cut order by maturity_score desc nulls last, id limit 20) p
  join city c on c.id = p.city_id`;

export interface Filter {
  edition: string;
  themes: string[];
  statuses: string[];
}

const filtered = `
  from edition e join theme t on t.edition_id = e.id join project p on p.theme_id = t.id
  where e.code = $1 and t.code = any($2::text[]) and p.status = any($3::"ProjectStatus"[])`;

export const filteredProjectsSql = `
  select page.*, c.slug as "citySlug", c.name as "cityName" from (
    select p.id, p.reference, p.title, p.description, p.city_id, p.objectives::text[] as objectives, p.status, p.partners,
      p.budget_planned::float8 as "budgetPlanned", p.started_on::text as "startedOn", p.maturity_score,
      t.code as "themeCode", t.label_fr as "labelFr", t.label_en as "labelEn"
    ${filtered}
    order by p.maturity_score desc nulls last, p.id limit $4
  ) page join city c on c.id = page.city_id
  order by page.maturity_score desc nulls last, page.id`;

export const filteredCountSql = `select count(*)::int as total ${filtered}`;
