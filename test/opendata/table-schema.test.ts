import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { csvRows, download } from './download.ts';
import { schemaProblems, type TableSchema } from './table-schema-check.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  // Every column has a value somewhere.
  await server.database.sql.script(`
    update project set description = 'Deux' || chr(10) || 'lignes', url = 'https://exemple.fr/', partners = '{Acme,"A|B"}',
      budget_planned = 1000, budget_spent = 0.25, started_on = '2012-01-31', completed_on = '2013-02-28',
      maturity_realisation_evidence = 'Oui', maturity_partnerships_evidence = '-', maturity_budget_evidence = '=1',
      maturity_measurement_evidence = '+'
    where reference = '2013-0100';
    insert into project_partner_city (project_id, city_id)
      select p.id, c.id from project p, city c where p.reference = '2013-0100' and c.slug in ('bourges', 'le-havre')
        and c.id <> p.city_id;
    update source set url = 'https://exemple.fr/source' where key = 'barometre-2013';
    insert into city_identifier (city_id, scheme, value, valid_to_year)
      select id, 'INSEE', '76999', 1990 from city where slug = 'le-havre'`);
});
afterAll(() => server.close());

const schemaOf = async (table: string) =>
  JSON.parse((await download(server, `/export/${table}.schema.json`)).text) as TableSchema;

describe.each(['projects', 'cities'])('the Table Schema of %s', (table) => {
  it('has the columns of the file, in their order', async () => {
    const { fields } = await schemaOf(table);
    const { text } = await download(server, `/export/${table}.csv`);
    expect(text.split('\r\n')[0]?.split(',')).toEqual(fields.map(({ name }) => name));
  });

  it('holds for every row', async () => {
    const rows = csvRows((await download(server, `/export/${table}.csv`)).text);
    expect(schemaProblems(await schemaOf(table), rows)).toEqual([]);
  });

  it('holds for a row that has a value in every column, or it would prove little', async () => {
    const rows = csvRows((await download(server, `/export/${table}.csv`)).text);
    const { fields } = await schemaOf(table);
    expect(
      fields.filter(({ name }) => rows.every((row) => row[name] === '')).map(({ name }) => name),
    ).toEqual([]);
  });

  it('would not hold for other values', async () => {
    const { fields, ...schema } = await schemaOf(table);
    const [row = {}] = csvRows((await download(server, `/export/${table}.csv`)).text);
    const wrong = fields.filter(
      ({ type, constraints }) => type !== 'string' || constraints?.pattern || constraints?.enum,
    );
    expect(wrong.length).toBeGreaterThan(5);
    for (const field of wrong) {
      expect(schemaProblems({ ...schema, fields }, [{ ...row, [field.name]: '¿?' }]), field.name).not.toEqual(
        [],
      );
    }
  });

  it('is explained in French and in English', async () => {
    const schema = await schemaOf(table);
    expect(schema.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json');
    for (const told of [schema as object, ...schema.fields]) {
      expect(told).toMatchObject({
        title: expect.stringMatching(/\S/),
        description: expect.stringMatching(/\.$/),
        translations: {
          en: { title: expect.stringMatching(/\S/), description: expect.stringMatching(/\.$/) },
        },
      });
    }
  });
});
