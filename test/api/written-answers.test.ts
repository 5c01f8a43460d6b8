import { type Database, openDatabase, Prisma } from '@barometre/prisma';
import fc from 'fast-check';
import { type DocumentNode, execute, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContext } from '../../server/src/graphql/context.ts';
import { prepareQuery } from '../../server/src/graphql/execution/prepare.ts';
import { schema } from '../../server/src/graphql/schema.ts';
import { writeAnswer } from '../../server/src/graphql/written/write-answer.ts';
import { keepEditions } from '../../server/src/reads/kept-editions.ts';
import { type ReadSource, Reads } from '../../server/src/reads/reads.ts';
import { createDatabase } from '../database/databases.ts';
import { generatedLists } from './generated-lists.ts';

let database: Database;
/** The same, where it is remembered how to ask what was asked before. */
let remembering: ReadSource;
beforeAll(async () => {
  database = await openDatabase({ dataDir: 'memory://', databaseUrl: await createDatabase('seeded') });
  await database.sql.script(remarkable);
  const never = () => () => undefined;
  const editions = keepEditions(database.read, { healthy: true, subscribe: never, onHealth: never });
  remembering = { client: database.client, read: database.read, editions };
});
afterAll(() => database.close());

/** Texts, numbers and days that two writers of JSON could write differently, and what is not known. */
const remarkable = String.raw`
  update project set title = E'a "quoted" \\ back/slash </script>\t\u00e9\u2028\u2029\u0001\u007f\U0001F600 ' || id where id % 7 = 0;
  update project set description = E'two\r\nlines\b\f', url = 'https://example.org/?a=1&b=é#"x"' where id % 5 = 0;
  update project set partners = array['a, "b"', 'null', '{}', E'\\'], objectives = '{}' where id % 4 = 0;
  update project set status = null, started_on = '0987-01-31', completed_on = '2013-12-31' where id % 3 = 0;
  update project set budget_planned = (array[0, 0.5, 0.05, 1000000, 1234567.89, 999999999999.99, 100.10])[1 + id % 7],
    budget_spent = (array[null, 0.01, 10, 123456789012, 5e11])[1 + id % 5];
  update project set updated_at = timestamptz '2026-01-02T03:04:05.006Z' + id * interval '7 milliseconds';
  update city set population = null, population_year = null where id % 6 = 0;
`;

const execution = async (document: DocumentNode) =>
  await execute({ schema, document, contextValue: createContext(database) });

/** Ten questions each. */
const numRuns = Number(process.env['RUNS'] ?? 150);

let written = 0;

async function expectSame(text: string): Promise<void> {
  const query = prepareQuery(text, { operationName: undefined, variableValues: undefined });
  if (query?.plan === undefined) return;
  const reads = new Reads(database);
  const answer = await writeAnswer(query.plan, reads);
  // Whatever is wrong is said by execution.
  if (answer === null) return;
  for (const _time of ['asked first', 'asked again']) {
    const again = new Reads(remembering);
    expect(await writeAnswer(query.plan, again), text).toEqual(answer);
    expect(again.footprint.tags().toSorted(), text).toEqual(reads.footprint.tags().toSorted());
  }
  const expected = await execution(query.document);
  expect(expected.errors, text).toBeUndefined();
  expect('text' in answer ? answer.text : answer, text).toBe(JSON.stringify(expected.data));
  written += 1;
}

it('what is written of values is byte for byte what execution answers', { timeout: 180_000 }, async () => {
  const several = fc.array(generatedLists, { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(several, async (texts) => {
      await Promise.all(texts.map(expectSame));
    }),
    { endOnFailure: true, numRuns },
  );
  // Enough of them can be written.
  expect(written).toBeGreaterThan(numRuns * 2);
});

it.each([98, 99, 300])('%i fields of an object are written as any others', async (count) => {
  const fields = (field: string) =>
    Array.from({ length: count }, (_, index) => `f${index}: ${field}`).join(' ');
  const before = written;
  await expectSame(`{ projects(first: 2) { nodes { ${fields('title')} } } }`);
  await expectSame(
    `{ projects(first: 2) { edges { cursor node { city { ${fields('name')} region { name } } } } } }`,
  );
  await expectSame(`{ cities(last: 2) { nodes { slug projects(first: 2, where: { edition: "2013" }) {
    nodes { ${fields('reference')} } } } } }`);
  expect(written).toBe(before + 3);
});

it('what was added since the editions were read is left to execution, which reads them anew', async () => {
  const text = '{ projects(first: 1, where: { edition: "2013" }) { nodes { theme { label } } } }';
  const query = prepareQuery(text, { operationName: undefined, variableValues: undefined });
  const [first] = await database.read<{ id: number }>(Prisma.sql`
    select p.id from project p join edition e on e.id = p.edition_id where e.code = '2013' order by p.id limit 1`);
  await new Reads(remembering).catalogue();
  await database.sql.query(
    `with added as (
       insert into theme (edition_id, code, label_fr, label_en, position)
       select edition_id, 'added', 'Ajouté', 'Added', 99 from project where id = $1 returning id)
     select id from added`,
    [first?.id],
  );
  await database.sql.query(
    `update project set theme_id = (select id from theme where code = 'added') where id = $1`,
    [first?.id],
  );
  const contextValue = createContext(remembering);
  expect(await writeAnswer(query?.plan ?? [], contextValue.reads)).toBeNull();
  const answer = await execute({ schema, document: parse(text), contextValue });
  expect(answer).toEqual({ data: { projects: { nodes: [{ theme: { label: 'Ajouté' } }] } } });
  expect(await writeAnswer(query?.plan ?? [], new Reads(remembering))).toEqual({
    text: JSON.stringify(answer.data),
  });
});
