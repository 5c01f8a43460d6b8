import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { post } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { addDraft } from '../editorial/drafts.ts';
import { startServer, type TestServer } from '../server.ts';
import { editionDescription, fileOf, grants } from './files.ts';
import { contentOf } from './run.ts';

const csv =
  'ref;insee;theme;title\nx-1;13055;energy;=1+1\nx-2;56121;magie;Lorient\nx-3;99999;energy;Nulle part\n';

describe.each(KINDS)('POST /imports, on %s', (kind) => {
  let server: TestServer;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    server = await startServer({ kind });
    for (const [name, role, citySlugs] of [
      ['reader', 'READER', []],
      ['marseille', 'CITY_EDITOR', ['marseille']],
      ['lorient', 'CITY_EDITOR', ['lorient']],
      ['editor', 'EDITOR', []],
    ] as const) {
      const { token } = await createToken(
        server.database.sql,
        { name, role, citySlugs, expiresAt: null },
        commandLine,
      );
      tokens[name] = token;
    }
  });
  afterAll(() => server.close());

  const as = (who: string | null): Record<string, string> =>
    who === null ? {} : { Authorization: `Bearer ${tokens[who]}` };

  async function send(who: string | null, query: string, body: string | Buffer | FormData) {
    const response = await fetch(`${server.url}/imports${query}`, {
      method: 'POST',
      headers: as(who),
      body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
    });
    return { status: response.status, body: await response.json() };
  }

  async function query(who: string, text: string, variables: object) {
    return await post<Record<string, never>>(server, JSON.stringify({ query: text, variables }), as(who));
  }

  const commit = `mutation ($input: CommitImportInput!) { commitImport(input: $input) {
    __typename ... on ImportPayload { import { status created skipped } } ... on MutationError { message(locale: EN) } } }`;

  it.each(['text/csv', 'multipart/form-data; boundary=x'])(
    'keeps nobody waiting for clients that hang up: %s',
    async (type) => {
      const headers = { ...as('editor'), 'Content-Type': type, 'Content-Length': 10_000 };
      for (let client = 0; client < 4; client++) {
        const sent = request(`${server.url}/imports?edition=2013`, { method: 'POST', headers });
        sent.on('error', () => undefined);
        // At once the one time, before its token is looked for; while its file comes the other.
        await new Promise<void>((done) => sent.write('ref;insee', () => done()));
        if (client % 2 === 1) await send('editor', '', csv);
        sent.destroy();
      }
      expect(await send('editor', '?edition=2013', csv)).toMatchObject({ status: 201 });
    },
  );

  it.each([
    [null, 401],
    ['reader', 403],
  ])('is refused to %s', async (who, status) => {
    const before = await contentOf(server.database);
    expect(await send(who, '?edition=2013', csv)).toMatchObject({
      status,
      body: { error: { message: expect.any(String) } },
    });
    const { access_token: _used, ...after } = await contentOf(server.database);
    const { access_token: _token, ...kept } = before;
    expect(after).toEqual(kept);
  });

  it('stages a file, and shows what is wrong with it to whoever sent it and to editors', async () => {
    const sent = await send('marseille', '?edition=2013&filename=projets.csv', csv);
    expect(sent).toMatchObject({
      status: 201,
      body: { rowCount: 3, errorCount: 3, diff: { created: 1, skipped: 2 }, editionExists: true },
    });
    const { id } = sent.body;
    const read = `query ($id: ID!) { import(id: $id) { fileName status actor created skipped
      issues { row code value message(locale: EN) } issueKinds { code count example } } }`;
    const { data } = await query('marseille', read, { id });
    expect(data?.['import']).toMatchObject({
      fileName: 'projets.csv',
      status: 'STAGED',
      actor: 'marseille',
      issues: [
        { row: 3, code: 'CITY_NOT_YOURS', value: 'Lorient' },
        { row: 3, code: 'THEME_UNKNOWN', value: 'magie' },
        { row: 4, code: 'CITY_CODE_UNKNOWN', value: '99999' },
      ],
    });
    expect((await query('editor', read, { id })).data?.['import']).toMatchObject({ status: 'STAGED' });
    expect((await query('lorient', read, { id })).data?.['import']).toBeNull();
    const list = await fetch(`${server.url}/imports/${id}/issues.csv`, { headers: as('marseille') });
    expect(list.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await list.text()).split('\r\n')).toHaveLength(5);
    expect((await fetch(`${server.url}/imports/${id}/issues.csv`, { headers: as('lorient') })).status).toBe(
      422,
    );
    expect((await fetch(`${server.url}/imports/${id}/issues.csv`)).status).toBe(401);
  });

  it('is committed by a mutation, under the rules of the edition', async () => {
    const { body } = await send('marseille', '?edition=2013', csv);
    const input = { id: body.id };
    expect((await query('lorient', commit, { input })).data?.['commitImport']).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect((await query('marseille', commit, { input })).data?.['commitImport']).toMatchObject({
      __typename: 'NotPossibleError',
      message: expect.stringContaining('3 errors stand in the way'),
    });
    const skipping = { ...input, skipInvalid: true };
    expect((await query('marseille', commit, { input: skipping })).data?.['commitImport']).toMatchObject({
      __typename: 'ErratumRequiredError',
    });
    const correcting = { ...skipping, erratum: { reasonFr: 'Un oubli.' } };
    expect((await query('marseille', commit, { input: correcting })).data?.['commitImport']).toMatchObject({
      import: { status: 'COMMITTED', created: 1, skipped: 2 },
    });
    const project = await server.database.client.project.findFirstOrThrow({ where: { reference: 'x-1' } });
    expect(project.title).toBe('=1+1');
    expect((await query('marseille', commit, { input: correcting })).data?.['commitImport']).toMatchObject({
      __typename: 'NotPossibleError',
    });
  });

  it('lets no city take over the project of another one', async () => {
    const lead = await server.database.client.project.findFirstOrThrow({
      where: { participation: { city: { slug: 'lorient' } } },
    });
    const { body } = await send(
      'marseille',
      '?edition=2013',
      `ref;insee;theme;title\n${lead.reference};13055;energy;A moi\n`,
    );
    const input = { id: body.id, erratum: { reasonFr: 'Un essai.' } };
    expect((await query('marseille', commit, { input })).data?.['commitImport']).toMatchObject({
      __typename: 'NotPossibleError',
    });
    expect(await server.database.client.project.findUnique({ where: { id: lead.id } })).toEqual(lead);
  });

  it('takes a form with a mapping, and makes a new edition for editors alone', async () => {
    const form = new FormData();
    const columns = {
      reference: 'id_projet',
      cityCode: 'id_terr',
      theme: 'categorie',
      description: 'description',
    };
    const themes = ['Santé', 'Economie', 'Transport'].map((label, index) => ({
      code: `t-${index}`,
      labelFr: label,
      labelEn: label,
      spellings: [`${index + 1} - ${label}`, `${index + 1} - ${label}s`],
    }));
    const mapping = {
      sheet: 'Projets_de_subventions_d_investissement',
      columns,
      themes,
      edition: editionDescription,
    };
    form.set('mapping', JSON.stringify(mapping));
    form.set('file', new Blob([new Uint8Array(grants())]), 'grants.xlsx');
    expect(await send('marseille', '?edition=grants', form)).toMatchObject({
      status: 422,
      body: { error: { code: 'NotFound' } },
    });
    const sent = await send('editor', '?edition=grants', form);
    expect(sent).toMatchObject({
      status: 201,
      body: { diff: { created: 5, skipped: 3 }, editionExists: false },
    });
    const discard = `mutation ($input: DiscardImportInput!) { discardImport(input: $input) { ... on ImportPayload { import { status } } } }`;
    expect((await query('editor', discard, { input: { id: sent.body.id } })).data?.['discardImport']).toEqual(
      {
        import: { status: 'DISCARDED' },
      },
    );
    expect(await server.database.client.edition.count({ where: { code: 'grants' } })).toBe(0);
  });

  it.each([
    ['no edition', '', csv, 'MAPPING_INVALID'],
    ['an edition that is not described', '?edition=new-one', csv, 'MAPPING_INVALID'],
    ['a picture', '?edition=2013', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'FILE_TYPE'],
    ['a mapping that is none', '?edition=2013&mapping={"columns":1}', csv, 'MAPPING_INVALID'],
  ])('refuses %s with a sentence', async (_what, search, body, code) => {
    const { status, body: answer } = await send('editor', search, body);
    expect([status, answer.error.code, answer.error.message]).toEqual([
      422,
      code,
      expect.stringMatching(/\S/),
    ]);
  });

  it.each(['filename', 'sheet', 'edition'])(
    'refuses a control character in %s, and says so',
    async (name) => {
      for (const path of ['', '/proposal']) {
        for (const character of ['\0', '\n', '\x85']) {
          const search = new URLSearchParams({ edition: '2013', [name]: `a${character}b` });
          const { status, body } = await send('editor', `${path}?${search}`, csv);
          expect([path, status, body.error?.message]).toEqual([
            path,
            422,
            expect.stringContaining(`- ${name}: holds a control character`),
          ]);
        }
      }
    },
  );

  it('refuses a control character in the name of a form’s file', async () => {
    const form = new FormData();
    form.set('file', new Blob([csv]), 'a\0b.csv');
    const { status, body } = await send('editor', '?edition=2013', form);
    expect([status, body.error?.message]).toEqual([
      422,
      expect.stringContaining('- filename: holds a control character'),
    ]);
  });

  it('takes no text that is longer than the editors may type', async () => {
    const [title, reference] = ['t'.repeat(301), 'r'.repeat(201)];
    const rows = `ok;13055;energy;${'t'.repeat(300)}\nx-4;13055;energy;${title}\n${reference};13055;energy;Court\n`;
    const { body } = await send('editor', '?edition=2013', `ref;insee;theme;title\n${rows}`);
    expect(body).toMatchObject({ errorCount: 2, warningCount: 0, diff: { created: 1, skipped: 2 } });
    const read = 'query ($id: ID!) { import(id: $id) { issues { row column code message(locale: EN) } } }';
    expect((await query('editor', read, { id: body.id })).data?.['import']).toEqual({
      issues: [
        { row: 3, column: 'title', code: 'CELL_TOO_LONG', message: 'The cell has more than 300 characters.' },
        { row: 4, column: 'ref', code: 'CELL_TOO_LONG', message: 'The cell has more than 200 characters.' },
      ],
    });
  });

  it('keeps why a file could not be read, with what the sentence names', async () => {
    const columns = { reference: 'ref', theme: 'theme', cityCode: 'code_insee', title: 'title' };
    const search = new URLSearchParams({ edition: '2013', mapping: JSON.stringify({ columns }) });
    expect((await send('editor', `?${search}`, csv)).body).toMatchObject({
      error: { code: 'COLUMN_UNKNOWN' },
    });
    const read = '{ imports { status failure(locale: EN) french: failure } }';
    const [latest] = (await query('editor', read, {})).data?.['imports'] ?? [];
    expect(latest).toEqual({
      status: 'FAILED',
      failure: 'The table has no column named “code_insee”, which the mapping reads “cityCode” from.',
      french: expect.stringMatching(/« code_insee ».*« cityCode »/),
    });
  });

  it('publishes the schema of the mapping', async () => {
    const schema = await (await fetch(`${server.url}/imports/mapping.schema.json`)).json();
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['columns'],
    });
  });

  it('proposes a mapping', async () => {
    const path = await fileOf(csv);
    expect(path).toBeTruthy();
    const { body } = await send('editor', '/proposal?edition=2013', csv);
    expect(body.mapping.columns).toEqual({
      reference: 'ref',
      cityCode: 'insee',
      theme: 'theme',
      title: 'title',
    });
  });

  it('proposes nothing of a draft that the sender may not see', async () => {
    await addDraft(server.database);
    const known = async (who: string) => (await send(who, '/proposal?edition=draft', csv)).body;
    expect(await known('marseille')).toMatchObject({ editionExists: true });
    const { editionExists, mapping } = await known('lorient');
    expect(editionExists).toBe(false);
    expect(JSON.stringify(mapping)).not.toContain('secret-theme');
  });
});
