import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSql } from '../../server/src/editorial/project-content.ts';
import { KINDS, openSeeded } from '../database/databases.ts';
import { editionDescription, fileOf, grants, grantsRows } from './files.ts';
import { barometer, contentOf } from './run.ts';

interface Stored {
  reference: string;
  title: string;
  description: string | null;
  budget: string | null;
  status: string | null;
  slug: string;
  theme: string;
  version: number;
}

describe.each(KINDS)('importing a workbook, on %s', (kind) => {
  let database: Database;
  let file: string;
  let mapping: string;
  beforeAll(async () => {
    database = await openSeeded(kind);
    file = await fileOf(grants(), 'grants.xlsx');
    const proposed = await barometer(database, ['import', file, '--propose-mapping']);
    mapping = await fileOf(
      JSON.stringify({ ...JSON.parse(proposed.out), edition: editionDescription }),
      'mapping.json',
    );
  });
  afterAll(() => database.close());

  const load = (...more: string[]) =>
    barometer(database, ['import', file, '--edition', 'grants-2019', '--mapping', mapping, ...more]);
  const stored = () =>
    database.sql.query<Stored>(
      `select p.reference, p.title, p.description, p.budget_planned::text as budget, p.status::text as status, c.slug,
         t.code as theme, p.version from project p join city c on c.id = p.city_id join theme t on t.id = p.theme_id
       join edition e on e.id = p.edition_id where e.code = 'grants-2019' order by p.reference`,
    );

  it('proposes the mapping from the header and the values', async () => {
    const { out } = await barometer(database, ['import', file, '--propose-mapping']);
    const proposal = JSON.parse(out);
    expect(proposal.sheet).toBe('Projets_de_subventions_d_investissement');
    expect(proposal.columns).toEqual({
      reference: 'id_projet',
      department: 'id_dep',
      cityCode: 'id_terr',
      cityName: 'nom_terr',
      theme: 'categorie',
      description: 'description',
      budgetPlanned: 'cout_total',
    });
    expect(
      proposal.themes.map(({ code, labelFr, spellings }: Record<string, unknown>) => [
        code,
        labelFr,
        spellings,
      ]),
    ).toEqual([
      ['sante', 'Santé', ['1 - Santé', '1 - santé']],
      ['economie', 'Economie', ['2 - Economie', '2 - Économie', '2 - Economies']],
      ['transports', 'Transports', ['3 - Transports', '3 - Transport']],
    ]);
  });

  it('keeps in the audit log what it created, as every other change does', async () => {
    const columns = 'reference;title;city;theme;objectives;status;partners;others;with;score;proof;started';
    const rows = [
      'a-1;Un;Lille;Énergie;service;terminé;Un, Deux;Santé;Brest;3;un rapport;2013-06-19',
      'a-2;Deux;Brest;Santé;;;;;;;;',
    ];
    const source = await fileOf([columns, ...rows].join('\n'));
    const columnOf = {
      ...{
        reference: 'reference',
        title: 'title',
        cityName: 'city',
        theme: 'theme',
        objectives: 'objectives',
      },
      ...{ status: 'status', partners: 'partners', secondaryThemes: 'others', partnerCities: 'with' },
      ...{ maturityBudget: 'score', maturityBudgetEvidence: 'proof', startedOn: 'started' },
    };
    const described = await fileOf(
      JSON.stringify({
        columns: columnOf,
        listSeparator: ',',
        themes: [
          { code: 'energie', labelFr: 'Énergie', labelEn: 'Energy' },
          { code: 'sante', labelFr: 'Santé', labelEn: 'Health' },
        ],
        edition: editionDescription,
      }),
    );
    const run = await barometer(database, ['import', source, '--edition', 'kept', '--mapping', described]);
    expect(run).toMatchObject({ exit: 0 });
    const kept = await database.sql.query<{ after: object; content: object }>(
      `select a.after, ${contentSql} as content from audit_event a join project p on p.id = a.subject_id
       where a.subject = 'Project' and a.action = 'project.create' and p.reference like 'a-_' order by a.id`,
    );
    expect(kept).toHaveLength(2);
    expect(kept.map(({ after }) => after)).toEqual(kept.map(({ content }) => content));
    expect(kept[0]?.content).toMatchObject({
      secondaryThemes: ['sante'],
      partnerCities: [expect.stringMatching(/^brest/)],
    });
  });

  it('refuses a file with errors, and says them all', async () => {
    const before = await database.client.project.count();
    const { exit, out, note } = await load();
    expect(exit).toBe(3);
    expect(out).toContain('8 rows read; 3 errors, 3 warnings.');
    expect(out).toContain('3 themes, in 7 spellings.');
    expect(out).toContain('CITY_IS_DEPARTMENT × 2 (rows 2, 9)');
    expect(out).toContain('01 is the department Ain');
    expect(out).toContain('CITY_CODE_UNKNOWN × 1 (row 7)');
    expect(out).toContain('By its name it may be CA Coulommiers Pays de Brie (200090504, 77).');
    expect(out).toContain('245900410 is a former code of Lille Métropole');
    expect(out).toContain('14011 is Anctoville, today a part of Aurseulles (14581)');
    expect(note).toContain('nothing was changed');
    expect(await database.client.project.count()).toBe(before);
    expect(await database.client.edition.findUnique({ where: { code: 'grants-2019' } })).toBeNull();
  });

  it('writes nothing in a dry run', async () => {
    const before = await contentOf(database);
    const { exit, out } = await load('--dry-run', '--skip-invalid');
    expect(exit).toBe(0);
    expect(out).toContain(
      'Would do: projects: 5 created, 0 updated, 0 unchanged, 0 removed, 3 left out; 3 themes and 3 cities added.',
    );
    expect(await contentOf(database)).toEqual(before);
  });

  it('makes the edition as a draft of what the file says, and of nothing else', async () => {
    const { exit, out } = await load('--skip-invalid');
    expect(out).toContain('5 created');
    expect(exit).toBe(0);
    expect(await stored()).toEqual([
      {
        reference: 'g-2',
        title: 'Maison de santé avec salle',
        description: 'Maison de santé\navec salle',
        budget: '250000.50',
        status: null,
        slug: 'l-abergement-clemenciat',
        theme: 'sante',
        version: 1,
      },
      expect.objectContaining({
        reference: 'g-3',
        slug: 'lille-metropole',
        theme: 'sante',
        budget: '1234.50',
      }),
      expect.objectContaining({ reference: 'g-4', slug: 'aurseulles', theme: 'transports' }),
      expect.objectContaining({
        reference: 'g-5',
        slug: 'saint-denis-93',
        title: 'g-5',
        description: null,
        budget: null,
      }),
      expect.objectContaining({ reference: 'g-7', slug: 'marseille', theme: 'economie' }),
    ]);
    const edition = await database.client.edition.findUniqueOrThrow({ where: { code: 'grants-2019' } });
    expect(edition).toMatchObject({
      status: 'DRAFT',
      current: false,
      provenance: 'ADMINISTRATIVE',
      year: 2019,
    });
    const created = await database.client.auditEvent.findMany({
      where: { editionId: edition.id, action: 'project.create' },
    });
    expect(created.map(({ label }) => label).sort()).toEqual(['g-2', 'g-3', 'g-4', 'g-5', 'g-7']);
    expect(created[0]?.after).toMatchObject({
      reference: 'g-2',
      city: 'l-abergement-clemenciat',
      objectives: [],
    });
  });

  it('changes nothing when the same file comes again', async () => {
    const before = await stored();
    const { out } = await load('--skip-invalid');
    expect(out).toContain(
      '0 created, 0 updated, 5 unchanged, 0 removed, 3 left out; 0 themes and 0 cities added.',
    );
    expect(await stored()).toEqual(before);
  });

  it('changes what is different, and keeps what was before', async () => {
    const rows = grantsRows.map((row) => (row[0] === 'g-7' ? row.with(6, 'quai fleuri').with(7, 8) : row));
    const changed = await fileOf(grants(rows), 'grants.xlsx');
    const { out } = await barometer(database, [
      ...['import', changed, '--edition', 'grants-2019', '--mapping', mapping, '--skip-invalid'],
    ]);
    expect(out).toContain('0 created, 1 updated, 4 unchanged');
    expect((await stored()).at(-1)).toMatchObject({ title: 'quai fleuri', budget: '8.00', version: 2 });
    const event = await database.client.auditEvent.findFirstOrThrow({
      where: { action: 'project.update', label: 'g-7' },
    });
    expect(event.before).toMatchObject({ title: 'quai', budgetPlanned: 7 });
    expect(event.after).toMatchObject({ title: 'quai fleuri', budgetPlanned: 8 });
  });

  it('leaves a published edition alone without a reason, and tells its readers with one', async () => {
    await barometer(database, ['publish', 'grants-2019']);
    const shorter = await fileOf(
      grants(grantsRows.filter(([reference]) => reference !== 'g-4')),
      'grants.xlsx',
    );
    const line = [
      'import',
      shorter,
      '--edition',
      'grants-2019',
      '--mapping',
      mapping,
      '--skip-invalid',
      '--replace',
    ];
    const refused = await barometer(database, line);
    expect([refused.exit, refused.note]).toEqual([1, expect.stringContaining('only by an erratum')]);
    expect(await stored()).toHaveLength(5);
    const corrected = await barometer(database, [...line, '--erratum', 'Une ligne de trop.']);
    expect(corrected.out).toContain('0 created, 1 updated, 3 unchanged, 1 removed');
    expect((await stored()).map(({ reference }) => reference)).toEqual(['g-2', 'g-3', 'g-5', 'g-7']);
    const edition = await database.client.edition.findUniqueOrThrow({
      where: { code: 'grants-2019' },
      include: { errata: true, revisions: true, participations: true },
    });
    expect(edition.status).toBe('PUBLISHED');
    expect(edition.errata).toMatchObject([
      { reasonFr: 'Une ligne de trop.', created: 0, updated: 1, removed: 1 },
    ]);
    expect(edition.revisions).toHaveLength(2);
    expect(edition.participations).toHaveLength(4);
  });

  it('divides lists where the values say so, and asks where one looks like several', async () => {
    const lines = [
      'ref;insee;theme;title;objectifs;partenaires;etat',
      'l-1;13055;energy;Un;Qualité de service, maîtrise des coûts;Orange, SNCF;Livré',
      'l-2;13055;energy;Deux;Exemplarité;EDF;chantier',
    ];
    const path = await fileOf(`${lines.join('\n')}\n`);
    const target = ['--edition', '2013'];
    const proposed = JSON.parse(
      (await barometer(database, ['import', path, ...target, '--propose-mapping'])).out,
    );
    expect(proposed).toMatchObject({
      listSeparator: ',',
      statuses: { COMPLETED: ['Livré'], IN_PROGRESS: ['chantier'] },
      objectives: { SERVICE: ['Qualité de service'], MANAGEMENT: ['maîtrise des coûts'] },
    });
    const read = async (mapping: object) => {
      const given = ['--mapping', await fileOf(JSON.stringify(mapping), 'mapping.json')];
      return await barometer(database, [
        'import',
        path,
        ...target,
        ...given,
        '--dry-run',
        '--erratum',
        'Essai.',
      ]);
    };
    expect((await read(proposed)).out).toContain('2 rows read; 0 errors, 0 warnings.');
    const { out } = await read({ ...proposed, listSeparators: { partners: '|' } });
    expect(out).toContain('2 rows read; 0 errors, 1 warnings.');
    expect(out).toContain(
      '“Orange, SNCF” looks like several values with “,” between them; it is read as one.',
    );
  });

  it('leaves the other editions as they are', async () => {
    const current = await database.client.edition.findFirstOrThrow({ where: { current: true } });
    expect(current.code).toBe('2013');
    expect(await database.client.project.count({ where: { editionId: current.id } })).toBe(1128);
  });
});
