import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../database/databases.ts';
import { change } from '../editorial/attempts.ts';
import { bearer, type Desk, openDesk } from '../editorial/desk.ts';
import { addDraft, globalId } from '../editorial/drafts.ts';
import { editionDescription } from './files.ts';

const columns = {
  reference: 'ref',
  cityCode: 'insee',
  theme: 'theme',
  title: 'title',
  description: 'text',
  url: 'link',
  partners: 'with',
  startedOn: 'from',
  completedOn: 'to',
  maturityRealisationEvidence: 'proof1',
  maturityPartnershipsEvidence: 'proof2',
  maturityBudgetEvidence: 'proof3',
  maturityMeasurementEvidence: 'proof4',
};
type Row = Partial<Record<(typeof columns)[keyof typeof columns], string>>;

const names = Object.values(columns);
const csv = (rows: readonly Row[]) => {
  const filled = rows.map((row, n) => ({
    ref: `r-${n}`,
    insee: '13055',
    theme: 'leisure',
    title: 'Un',
    ...row,
  }));
  return [names, ...filled.map((row: Row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\n');
};

const address = (length: number) => 'https://example.org/'.padEnd(length, 'x');

/** All that an editor may type, at its longest. */
const longest: Row = {
  text: 'd'.repeat(20_000),
  link: address(2_000),
  with: `La Poste|${'p'.repeat(300)}`,
  from: '1900-01-01',
  to: '2100-12-31',
  proof1: 'a'.repeat(5_000),
  proof2: 'b'.repeat(5_000),
  proof3: 'c'.repeat(5_000),
  proof4: 'd'.repeat(5_000),
};

describe.each(KINDS)('an import takes what an editor may type, on %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind);
    await addDraft(desk.database);
  });
  afterAll(() => desk.close());

  async function send(edition: string, rows: readonly Row[], mapping: object) {
    const form = new FormData();
    form.set('mapping', JSON.stringify({ columns, ...mapping }));
    form.set('file', new Blob([csv(rows)]), 'projets.csv');
    const headers = bearer(desk.tokens.editor);
    const sent = await fetch(`${desk.url}/imports?edition=${edition}`, {
      method: 'POST',
      headers,
      body: form,
    });
    return { status: sent.status, body: await sent.json() };
  }

  const issuesOf = async (id: string) =>
    (
      await desk.get<{ import: { issues: object[] } }>(
        'editor',
        `query ($id: ID!) { import(id: $id) { issues {
          row column code severity message(locale: EN) french: message remedy(locale: EN) } } }`,
        { id },
      )
    ).import.issues;

  const tooLong = (row: number, column: string | null, limit: number) => ({
    row,
    column,
    code: 'CELL_TOO_LONG',
    severity: 'ERROR',
    message: `The cell has more than ${limit} characters.`,
    french: `La cellule dépasse ${limit} caractères.`,
    remedy: 'Shorten the text.',
  });

  it('and no longer text of a project', async () => {
    const { body } = await send(
      'draft',
      [
        { text: 'd'.repeat(25_000) },
        { link: address(2_001) },
        // Of what is wrong with it, the part to begin with.
        { link: 'x'.repeat(2_001) },
        { with: `La Poste|${'p'.repeat(301)}` },
        { proof1: 'a'.repeat(5_001) },
        { proof2: 'a'.repeat(5_001) },
        { proof3: 'a'.repeat(5_001) },
        { proof4: 'a'.repeat(5_001) },
        // Beyond what is read of a cell: said once.
        { text: 'd'.repeat(33_001) },
      ],
      {},
    );
    expect(await issuesOf(body.id)).toMatchObject([
      tooLong(2, 'text', 20_000),
      tooLong(3, 'link', 2_000),
      tooLong(4, 'link', 2_000),
      tooLong(5, 'with', 300),
      tooLong(6, 'proof1', 5_000),
      tooLong(7, 'proof2', 5_000),
      tooLong(8, 'proof3', 5_000),
      tooLong(9, 'proof4', 5_000),
      tooLong(10, 'text', 33_000),
    ]);
    expect(body).toMatchObject({ errorCount: 9, diff: { created: 0, skipped: 9 } });
  });

  it('and no longer text that the mapping gives every row', async () => {
    const { description: _, ...others } = columns;
    const constants = { description: 'd'.repeat(20_001) };
    const { body } = await send('draft', [{}], { columns: others, constants });
    expect(await issuesOf(body.id)).toMatchObject([tooLong(2, null, 20_000)]);
  });

  it('and no day beyond 2100', async () => {
    const { body } = await send('draft', [{ from: '2101-01-01' }, { to: '31/12/1899' }], {});
    expect(await issuesOf(body.id)).toMatchObject([
      {
        ...{ row: 2, column: 'from', code: 'DATE_INVALID' },
        message: '“2101-01-01” is not a day between 1900 and 2100.',
        french: '« 2101-01-01 » n’est pas un jour entre 1900 et 2100.',
      },
      { row: 3, column: 'to', code: 'DATE_INVALID' },
    ]);
  });

  it('and no partner of which nothing shows', async () => {
    const { body } = await send('draft', [{ ref: 'partly', with: 'La Poste|\u200b' }], {});
    expect(body).toMatchObject({ errorCount: 0, diff: { created: 1 } });
    expect(await change(desk, 'editor', 'commitImport', { id: body.id })).not.toHaveProperty('message');
    const named = `SELECT partners FROM project WHERE reference = 'partly'`;
    expect(await desk.database.sql.query(named)).toEqual([{ partners: ['La Poste'] }]);
  });

  it('so that every project stays open to them', async () => {
    const { body } = await send('draft', [{ ref: 'whole', ...longest }], {});
    expect(body).toMatchObject({ errorCount: 0, warningCount: 0, diff: { created: 1 } });
    await change(desk, 'editor', 'commitImport', { id: body.id });
    const id = await globalId(desk.database, 'Project', 'project', `reference = 'whole'`);
    const named = { id, expectedVersion: 1, title: 'Autre' };
    expect(await change(desk, 'editor', 'updateProject', named)).toMatchObject({
      project: { title: 'Autre' },
    });
    const auditEvent = await globalId(desk.database, 'AuditEvent', 'audit_event', 'true ORDER BY id DESC');
    expect(await change(desk, 'editor', 'restore', { auditEvent })).toMatchObject({
      project: { title: 'Un' },
    });
  });

  const words = (more: number) => ({
    titleFr: 't'.repeat(300 + more),
    titleEn: 't'.repeat(300 + more),
    projectsFr: 'p'.repeat(100 + more),
    projectsEn: 'p'.repeat(100 + more),
    noticeFr: 'n'.repeat(1_000 + more),
    noticeEn: 'n'.repeat(1_000 + more),
    methodologyFr: 'm'.repeat(20_000 + more),
    methodologyEn: 'm'.repeat(20_000 + more),
    source: {
      key: 'longest',
      name: 's'.repeat(300 + more),
      url: address(2_000 + more),
      licence: 'l'.repeat(300 + more),
    },
  });
  const described = (more: number) => ({
    edition: { ...editionDescription, ...words(more) },
    themes: [
      {
        code: 'c'.repeat(80 + more),
        labelFr: 'f'.repeat(200 + more),
        labelEn: 'e'.repeat(200 + more),
        spellings: ['leisure'],
      },
    ],
  });

  it('and no longer word of an edition, its source and its themes', async () => {
    const { status, body } = await send('made', [{}], described(1));
    expect([status, body.error.code]).toEqual([422, 'MAPPING_INVALID']);
    for (const [field, limit] of [
      ...['titleFr', 'titleEn', 'source.name', 'source.licence'].map((name) => [`edition.${name}`, 300]),
      ...['projectsFr', 'projectsEn'].map((name) => [`edition.${name}`, 100]),
      ...['noticeFr', 'noticeEn'].map((name) => [`edition.${name}`, 1_000]),
      ...['methodologyFr', 'methodologyEn'].map((name) => [`edition.${name}`, 20_000]),
      ['edition.source.url', 2_000],
      ['themes.0.code', 80],
      ['themes.0.labelFr', 200],
      ['themes.0.labelEn', 200],
    ]) {
      expect(body.error.message).toContain(`${field}: must be at most ${limit} characters`);
    }
  });

  it('so that every edition and theme stays open to them', async () => {
    const { body } = await send('made', [{}], described(0));
    expect(body).toMatchObject({ errorCount: 0, diff: { created: 1 } });
    await change(desk, 'editor', 'commitImport', { id: body.id });
    const dated = { code: 'made', expectedVersion: 1, asOf: '2020-02-01' };
    expect(await change(desk, 'editor', 'updateEdition', dated)).toMatchObject({ edition: { code: 'made' } });
    const id = await globalId(desk.database, 'Theme', 'theme', `code = '${'c'.repeat(80)}'`);
    const named = { id, expectedVersion: 1, labelEn: 'Leisure' };
    expect(await change(desk, 'editor', 'updateTheme', named)).toMatchObject({ theme: { version: 2 } });
  });
});
