import type { Client } from 'pg';

/** A published edition with the themes of 2013. It says what it is wherever its figures are shown. */
export async function addEdition(client: Client, code: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `with added as (
       insert into edition (code, year, title_fr, title_en, status, published_at, provenance, notice_fr, notice_en, as_of, source_id)
       select $1, year, 'Données d’essai', 'Test data', 'PUBLISHED', now(), 'RECONSTRUCTED',
         'Données inventées pour mesurer le serveur.', 'Data made up to measure the server.', as_of, source_id
       from edition where code = '2013'
       returning id),
     themes as (
       insert into theme (edition_id, code, label_fr, label_en, position)
       select added.id, t.code, t.label_fr, t.label_en, t.position
       from added, theme t join edition e on e.id = t.edition_id where e.code = '2013')
     select id from added`,
    [code],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the database has no edition of 2013 to take the themes from');
  return id;
}

/** Lets the largest communes take part, as many as there are; those that are no cities yet become some. Answers how many. */
export async function addCities(client: Client, editionId: number, count: number): Promise<number> {
  await client.query(
    `with chosen as (
       select * from reference_place where kind = 'COMMUNE' order by population desc nulls last, code limit $1),
     added as (
       insert into city (slug, name, kind, population, population_year, department_code, region_code)
       select trim('-' from regexp_replace(c.name_key, '[^a-z0-9]+', '-', 'g')) || '-' || lower(c.code), c.name, 'COMMUNE',
         c.population, c.population_year, c.department_code, c.region_code
       from chosen c
       where not exists (select from city_identifier i where i.scheme = 'INSEE' and i.value = c.code)
       returning id, slug)
     insert into city_identifier (city_id, scheme, value)
     select id, 'INSEE', upper(right(slug, 5)) from added`,
    [count],
  );
  const { rowCount } = await client.query(
    `insert into participation (edition_id, city_id)
     select $1, i.city_id
     from (select code from reference_place where kind = 'COMMUNE' order by population desc nulls last, code limit $2) c
     join city_identifier i on i.scheme = 'INSEE' and i.value = c.code`,
    [editionId, count],
  );
  return rowCount ?? 0;
}
