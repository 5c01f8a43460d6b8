import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { commitStaged, stageFile } from '../../server/src/ingest/import-file.ts';
import { readMapping } from '../../server/src/ingest/mapping/mapping.ts';
import { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { type CsvRow, csvRows, download } from './download.ts';

/** What an edition says of itself, and when a row was changed: the rest is the project. */
const ofEdition = [
  'edition',
  'as_of',
  'provenance',
  'notice_fr',
  'notice_en',
  'source',
  'source_url',
  'licence',
  'updated_at',
];

/** By reference: in which order an import stores its rows is its own affair. */
const projectsOf = (text: string): CsvRow[] =>
  csvRows(text)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !ofEdition.includes(name))))
    .toSorted((a, b) => (a['reference'] ?? '').localeCompare(b['reference'] ?? ''));

describe.each(KINDS)('an export imported again, on a database that is %s', (kind) => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    server = await startServer({ kind });
    folder = await mkdtemp(join(tmpdir(), 'barometre-'));
    // What is hardest to carry: formulas, marks of lists, line breaks, zeros, and every column with a value.
    await server.database.sql.script(`
      update project set title = '=1+1', description = '''=1, "deux"' || chr(10) || 'lignes; 😀 | \\',
        url = 'https://exemple.fr/?a=1,2', partners = '{+33,"A|B","C:\\\\D"}', budget_planned = 1234.5, budget_spent = 0,
        started_on = '2012-02-29', completed_on = '2013-01-01', maturity_realisation = 0,
        maturity_realisation_evidence = '-', maturity_partnerships_evidence = '@deux', maturity_budget_evidence = '''a',
        maturity_measurement_evidence = '1|2'
      where reference = '2013-0100';
      insert into project_partner_city (project_id, city_id)
        select p.id, c.id from project p, city c where p.reference = '2013-0100' and c.slug in ('bourges', 'participant-20')
          and c.id <> p.city_id`);
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const exported = async (edition: string, more = '') =>
    (await download(server, `/export/projects.csv?edition=${edition}${more}`)).text;

  /** Imports a text as the command does. */
  async function importText(text: string, edition: string, mapping?: ReturnType<typeof readMapping>) {
    const path = join(folder, `${edition}.csv`);
    await writeFile(path, text);
    const { sql } = server.database;
    const staged = await stageFile(sql, { path, edition, mapping, actor: commandLine, replace: true });
    const issues = await sql.query(
      'select row, "column", code, severity::text, value from import_issue where import_id = $1',
      [staged.id],
    );
    const options = { skipInvalid: false, replace: true, erratum: null };
    return {
      staged,
      issues,
      committed: await commitStaged(server.database, staged.id, commandLine, options),
    };
  }

  it.each(['', '&bom=true'])('changes nothing in its own edition (%s)', async (more) => {
    const before = await exported('2013');
    const { issues, committed } = await importText(await exported('2013', more), '2013');
    expect(issues).toEqual([]);
    expect(committed).toMatchObject({ created: 0, updated: 0, unchanged: 1_128, removed: 0, skipped: 0 });
    expect(await exported('2013')).toBe(before);
  });

  it('makes the same projects of a new edition', async () => {
    const { sql } = server.database;
    const original = await exported('2013');
    const themes = await sql.query<{ code: string; labelFr: string; labelEn: string }>(
      `select t.code, t.label_fr as "labelFr", t.label_en as "labelEn" from theme t join edition e on e.id = t.edition_id
       where e.code = '2013' order by t.position`,
    );
    // The mapping that is proposed for the file, with what only a person can say of the new edition.
    const { staged } = await importText(original, '2013');
    const mapping = readMapping({
      ...staged.mapping,
      themes,
      edition: {
        year: 2020,
        titleFr: 'Copie',
        titleEn: 'Copy',
        provenance: 'SURVEY',
        asOf: '2020-01-01',
        source: { key: 'copie', name: 'Copie' },
      },
    });
    const { issues, committed } = await importText(original, 'copie', mapping);
    expect(issues).toEqual([]);
    expect(committed).toMatchObject({ created: 1_128, editionCreated: true, citiesAdded: 0 });
    expect((await download(server, '/export/projects.csv?edition=copie')).status).toBe(400);
    await sql.script(`update edition set status = 'PUBLISHED' where code = 'copie'`);
    expect(projectsOf(await exported('copie'))).toEqual(projectsOf(original));
  });
});
