import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEditions, published } from '../../server/src/reads/catalogue.ts';
import { readPublishedEditions } from '../../server/src/reads/published-editions.ts';
import { KINDS, openSeeded } from '../database/databases.ts';

describe.each(KINDS)('the published editions, on %s', (kind) => {
  let database: Awaited<ReturnType<typeof openSeeded>>;
  beforeAll(async () => {
    database = await openSeeded(kind);
    // One that nobody sees yet, one of figures alone without themes, and one with all that may be left out.
    await database.sql.script(`
      insert into source (key, name, url, licence, updated_at) values ('s', 'S', 'https://s.example', 'L', '2020-02-29');
      insert into edition (code, year, title_fr, title_en, status, provenance, as_of, source_id)
        select 'draft', 2020, 'B', 'D', 'DRAFT', 'SURVEY', '2020-12-31', id from source where key = 's';
      insert into edition (code, year, title_fr, title_en, status, provenance, as_of, source_id, published_at,
          projects_fr, projects_en, methodology_fr, methodology_en, previous_id, comparable_to_previous, version)
        select 'full', 2021, 'É', 'F', 'PUBLISHED', 'SURVEY', '2021-12-31', s.id, '2022-01-01T00:00:00.123Z',
          'Aides', 'Grants', 'M', 'N', e.id, false, 3
        from source s, edition e where s.key = 's' and e.code = '2013';`);
  });
  afterAll(() => database.close());

  it('are read by SQL as Prisma reads them', async () => {
    const { editions } = await loadEditions(database.client, published);
    expect(editions.map(({ code }) => code)).toEqual(['full', '2015', '2014', '2013']);
    expect(await readPublishedEditions(database.read)).toEqual(editions);
  });
});
