import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { editionDescription, fileOf } from './files.ts';
import { barometer } from './run.ts';

describe.each(KINDS)('what was exported, on %s', (kind) => {
  let server: TestServer;
  let file: string;
  beforeAll(async () => {
    server = await startServer({ kind });
    const { database } = server;
    const { count } = await database.client.project.updateMany({
      where: { reference: { endsWith: '7' } },
      data: {
        description: '=SUM(1)\nÀ suivre ; "oui" | non',
        partners: ['@a|b\\c', '-d'],
        budgetPlanned: '1234567.89',
        startedOn: new Date('2012-02-29'),
        url: 'https://example.org/?a=1',
        maturityBudgetEvidence: "'+33",
      },
    });
    expect(count).toBeGreaterThan(100);
    const other = await database.client.city.findFirstOrThrow({ where: { slug: 'participant-20' } });
    const projects = await database.client.project.findMany({
      where: { cityId: { not: other.id } },
      take: 5,
    });
    await database.client.projectPartnerCity.createMany({
      data: projects.map(({ id }) => ({ projectId: id, cityId: other.id })),
    });
    const response = await fetch(`${server.url}/export/projects.csv?edition=2013`);
    file = await fileOf(Buffer.from(await response.arrayBuffer()), 'projects.csv');
  });
  afterAll(() => server.close());

  it('is imported again unchanged', async () => {
    const { exit, out } = await barometer(server.database, ['import', file, '--edition', '2013']);
    expect([exit, out]).toEqual([
      0,
      expect.stringContaining('0 created, 0 updated, 1,128 unchanged, 0 removed, 0 left out'),
    ]);
  });

  it('makes the same edition anew', async () => {
    const proposed = await barometer(server.database, [
      'import',
      file,
      '--edition',
      'copy',
      '--propose-mapping',
    ]);
    const mapping = { ...JSON.parse(proposed.out), edition: editionDescription };
    const path = await fileOf(JSON.stringify(mapping), 'mapping.json');
    const { exit, note } = await barometer(server.database, [
      'import',
      file,
      '--edition',
      'copy',
      '--mapping',
      path,
    ]);
    expect([exit, note]).toEqual([0, '']);
    const content = (code: string) =>
      server.database.sql.query(
        `select p.reference, p.title, p.description, p.url, p.city_id, t.code, p.objectives::text, p.status::text, p.partners::text,
           p.budget_planned::text, p.budget_spent::text, p.started_on::text, p.completed_on::text, p.maturity_score,
           p.maturity_realisation, p.maturity_partnerships, p.maturity_budget, p.maturity_measurement, p.maturity_budget_evidence,
           array(select s.code from project_secondary_theme ps join theme s on s.id = ps.theme_id
                 where ps.project_id = p.id order by ps.position)::text as secondary,
           array(select city_id from project_partner_city where project_id = p.id order by 1)::text as partner_cities
         from project p join theme t on t.id = p.theme_id join edition e on e.id = p.edition_id
         where e.code = $1 order by p.reference`,
        [code],
      );
    expect(await content('copy')).toEqual(await content('2013'));
  });
});
