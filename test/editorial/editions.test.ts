import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '../database/databases.ts';
import { change } from './attempts.ts';
import { eventsSince, lastEvent } from './audit-log.ts';
import { type Desk, openDesk } from './desk.ts';
import { addDraft, globalId, hiddenCity } from './drafts.ts';

const reset = async ({ database }: Desk): Promise<void> => {
  await database.sql.script(
    `DELETE FROM edition WHERE code IN ('draft', 'made'); DELETE FROM city WHERE slug = '${hiddenCity}';`,
  );
  await addDraft(database);
};

const made = {
  code: 'made',
  year: 2026,
  titleFr: 'Baromètre 2026',
  titleEn: 'Barometer 2026',
  provenance: 'RECONSTRUCTED',
  noticeFr: 'Données reconstituées.',
  noticeEn: 'Reconstructed data.',
  methodologyFr: 'm'.repeat(20_000),
  asOf: '2026-06-30',
  source: {
    name: 'Enquête',
    url: 'https://example.org',
    licence: 'Licence Ouverte 2.0',
    updatedAt: '2026-07-01',
  },
  previous: '2013',
  comparableToPrevious: false,
};

describe.each(KINDS)('editions and themes, %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind);
  });
  afterAll(() => desk.close());
  beforeEach(() => reset(desk));

  it('begin as drafts, are changed in part, and share their sources without changing them', async () => {
    const at = await lastEvent(desk);
    const begun = await change(desk, 'editor', 'createEdition', made);
    expect(begun.edition).toMatchObject({
      code: 'made',
      version: 1,
      status: 'DRAFT',
      current: false,
      revision: 0,
    });
    const parts = { titleEn: 'Other', methodologyFr: null, source: { name: 'Autre enquête' } };
    const changed = await change(desk, 'editor', 'updateEdition', {
      code: 'made',
      expectedVersion: 1,
      ...parts,
    });
    expect(changed.edition?.version).toBe(2);
    const query = `{ edition(code: "made") { title(locale: EN) french: title notice(locale: EN) methodology
      previous { code } comparableToPrevious source { name url licence } } }`;
    expect(await desk.get('editor', query)).toEqual({
      edition: {
        title: 'Other',
        french: 'Baromètre 2026',
        notice: 'Reconstructed data.',
        methodology: null,
        previous: { code: '2013' },
        comparableToPrevious: false,
        source: { name: 'Autre enquête', url: null, licence: null },
      },
    });
    const { provenance: _provenance, ...before } = made;
    const { code: _code, ...words } = before;
    expect(await eventsSince(desk, at)).toMatchObject([
      { action: 'edition.create', label: 'made', before: null, after: made },
      {
        action: 'edition.update',
        label: 'made',
        before: words,
        after: { titleEn: 'Other', methodologyFr: null },
      },
    ]);
  });

  it('are not overwritten by who has not seen the latest version', async () => {
    const update = (expectedVersion: number) =>
      change(desk, 'editor', 'updateEdition', { code: 'draft', expectedVersion, titleFr: 'X' });
    await update(1);
    expect(await update(1)).toMatchObject({ code: 'CONFLICT', current: { version: 2 } });
    const id = await globalId(desk.database, 'Theme', 'theme', `code = 'secret-theme'`);
    const rename = () => change(desk, 'editor', 'updateTheme', { id, expectedVersion: 1, labelFr: 'X' });
    await rename();
    expect(await rename()).toMatchObject({ code: 'CONFLICT', current: { id, version: 2 } });
  });

  it('have themes that are added, changed, put in order and taken out', async () => {
    const at = await lastEvent(desk);
    const input = { edition: 'draft', code: 'new', labelFr: 'Neuf', labelEn: 'New' };
    const { theme } = await change(desk, 'editor', 'createTheme', input);
    const codes = ['new', 'leisure', 'secret-theme'];
    await change(desk, 'editor', 'reorderThemes', { edition: 'draft', codes });
    await change(desk, 'editor', 'updateTheme', {
      id: theme?.id,
      expectedVersion: 1,
      code: 'newer',
      labelEn: 'Newer',
    });
    const query = '{ edition(code: "draft") { themes { code label(locale: EN) version } } }';
    expect(await desk.get('editor', query)).toMatchObject({
      edition: {
        themes: [
          { code: 'newer', label: 'Newer', version: 2 },
          { code: 'leisure' },
          { code: 'secret-theme' },
        ],
      },
    });
    await change(desk, 'editor', 'deleteTheme', { id: theme?.id, expectedVersion: 2 });
    expect(await eventsSince(desk, at)).toMatchObject([
      { action: 'theme.create', before: null, after: { code: 'new', labelFr: 'Neuf', labelEn: 'New' } },
      { action: 'theme.reorder', before: ['leisure', 'secret-theme', 'new'], after: codes },
      { action: 'theme.update', before: { code: 'new' }, after: { code: 'newer' } },
      { action: 'theme.delete', before: { code: 'newer' }, after: null },
    ]);
  });

  it('keep a theme that is in use', async () => {
    const id = await globalId(desk.database, 'Theme', 'theme', `code = 'secret-theme'`);
    expect(await change(desk, 'editor', 'deleteTheme', { id, expectedVersion: 1 })).toMatchObject({
      __typename: 'NotPossibleError',
      code: 'NOT_POSSIBLE',
    });
  });
});

describe('what cannot be stored', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await reset(desk);
  });
  afterAll(() => desk.close());

  it.each<[string, object]>([
    ['code', { code: '2013' }],
    ['code', { code: 'draft' }],
    ['code', { code: 'Édition 1' }],
    ['code', { code: 'x'.repeat(81) }],
    ['year', { year: 1989 }],
    ['titleFr', { titleFr: ' ' }],
    ['noticeEn', { noticeEn: null }],
    ['noticeFr', { noticeFr: 'x'.repeat(1_001) }],
    ['projectsFr', { projectsFr: 'x'.repeat(101) }],
    ['asOf', { asOf: null }],
    ['source.url', { source: { name: 'x', url: 'ftp://x' } }],
    ['source.name', { source: { name: '' } }],
    ['previous', { previous: 'nothing' }],
    ['comparableToPrevious', { comparableToPrevious: null }],
    ['comparableToPrevious', { previous: null }],
  ])('of an edition: names %s in %o', async (field, part) => {
    const result = await change(desk, 'editor', 'createEdition', { ...made, ...part });
    expect(result).toMatchObject({ __typename: 'ValidationError', fields: [{ field }] });
  });

  it('of an edition: a line that leads back to itself', async () => {
    await desk.database.sql.script(
      `UPDATE edition SET status = 'DRAFT', current = false WHERE code = '2013'`,
    );
    const input = { code: '2013', expectedVersion: 1, previous: '2015', comparableToPrevious: false };
    expect(await change(desk, 'editor', 'updateEdition', input)).toMatchObject({
      fields: [{ field: 'previous' }],
    });
    const own = { code: 'draft', expectedVersion: 1, previous: 'draft' };
    expect(await change(desk, 'editor', 'updateEdition', own)).toMatchObject({
      fields: [{ field: 'previous' }],
    });
  });

  it('of an edition: its deletion while another follows it', async () => {
    await change(desk, 'editor', 'createEdition', { ...made, previous: 'draft' });
    expect((await change(desk, 'editor', 'deleteEdition', { code: 'draft' })).code).toBe('NOT_POSSIBLE');
  });

  it.each<[string, object]>([
    ['code', { code: 'leisure' }],
    ['code', { code: 'Not a code' }],
    ['labelFr', { labelFr: '' }],
    ['labelEn', { labelEn: 'x'.repeat(201) }],
  ])('of a theme: names %s in %o', async (field, part) => {
    const input = { edition: 'draft', code: 'new', labelFr: 'Neuf', labelEn: 'New', ...part };
    expect(await change(desk, 'editor', 'createTheme', input)).toMatchObject({ fields: [{ field }] });
  });

  it.each([
    ['one is missing', ['leisure']],
    ['one is there twice', ['leisure', 'leisure']],
    ['one is of another edition', ['leisure', 'health']],
    ['one is too many', ['leisure', 'secret-theme', 'health']],
  ])('of an order of themes: %s', async (_what, codes) => {
    const result = await change(desk, 'editor', 'reorderThemes', { edition: 'draft', codes });
    expect(result).toMatchObject({ fields: [{ field: 'codes' }] });
  });

  it.each<[string, string]>([
    ['updateProject', 'Theme:1'],
    ['updateTheme', 'Project:1'],
    ['deleteProject', 'Project:999999999'],
    ['deleteTheme', 'nonsense'],
  ])('by %s: an id that names nothing (%s)', async (mutation, id) => {
    const input = { id: Buffer.from(id).toString('base64url'), expectedVersion: 1 };
    const result = await change(desk, 'editor', mutation as 'updateTheme', input);
    expect(result).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
    expect(result.message).toBeTruthy();
  });

  it('refuses text that no database stores, or as long as a book', async () => {
    for (const titleFr of ['a\0b', 'x'.repeat(20_001)]) {
      const query = 'mutation ($input: UpdateEditionInput!) { updateEdition(input: $input) { __typename } }';
      const input = { code: 'draft', expectedVersion: 1, titleFr };
      const answer = await desk.as('editor', query, { input });
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });
});
