import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../database/databases.ts';
import { bearer, type Desk, openDesk, type Person } from '../editorial/desk.ts';
import { addDraft, globalId } from '../editorial/drafts.ts';
import { contentOf } from './run.ts';

const erratum = { reasonFr: 'Un essai.' };
/** The columns that all of these files have; what else one has is named beside. */
const columns = { reference: 'ref', cityCode: 'insee', theme: 'theme' };
const marseille = '13055';
const lorient = '56121';
/** L'Abergement-Clémenciat: a commune that is no city of the barometer yet. */
const newcomer = '01001';

interface Staged {
  id: string;
  rowCount: number;
  errorCount: number;
  diff: Record<string, number>;
}

interface Answer {
  __typename: string;
  message?: string;
  french?: string;
  import?: Record<string, number | string>;
}

/** What is not yet, or not any more, as the file has it. The stranger is Lorient's editor. */
describe.each(KINDS)('committing an import, on %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind);
    await addDraft(desk.database);
  });
  afterAll(() => desk.close());

  async function stage(person: Person, rows: string[], more: object = {}, edition = '2013'): Promise<Staged> {
    const mapping = JSON.stringify({ columns: { ...columns, ...more } });
    const response = await fetch(`${desk.url}/imports?${new URLSearchParams({ edition, mapping })}`, {
      method: 'POST',
      headers: bearer(desk.tokens[person]),
      body: rows.join('\n'),
    });
    const staged = (await response.json()) as Staged;
    expect([response.status, staged]).toEqual([201, expect.anything()]);
    return staged;
  }

  async function commit(person: Person, { id }: Staged): Promise<Answer> {
    const answer = await desk.as<{ commitImport: Answer }>(
      person,
      `mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename
        ... on ImportPayload { import { status created updated unchanged removed skipped } }
        ... on MutationError { message(locale: EN) french: message(locale: FR) } } }`,
      { input: { id, erratum } },
    );
    expect(answer.errors).toEqual([]);
    return answer.data?.commitImport ?? { __typename: 'nothing' };
  }

  /** Commits what must be refused, and left as it was. */
  async function refused(person: Person, staged: Staged): Promise<Answer> {
    const { access_token: _before, ...before } = await contentOf(desk.database);
    const answer = await commit(person, staged);
    expect(answer.__typename).toBe('NotPossibleError');
    const { access_token: _after, ...after } = await contentOf(desk.database);
    expect(after).toEqual(before);
    return answer;
  }

  async function projectOf(reference: string) {
    const id = await globalId(desk.database, 'Project', 'project', `reference = '${reference}'`);
    const { node } = await desk.get<{
      node: {
        version: number;
        city: { slug: string };
        theme: { code: string };
        secondaryThemes: { code: string }[];
        partnerCities: { slug: string }[];
      };
    }>(
      'editor',
      `query ($id: ID!) { node(id: $id) { ... on Project { version city { slug } theme { code }
        secondaryThemes { code } partnerCities { slug } } } }`,
      { id },
    );
    return {
      id,
      version: node.version,
      city: node.city.slug,
      theme: node.theme.code,
      others: node.secondaryThemes.map(({ code }) => code),
      partners: node.partnerCities.map(({ slug }) => slug),
    };
  }

  it('takes what is the primary theme now, or the lead city, out of the others that a project keeps', async () => {
    const links = { secondaryThemes: 'others', partnerCities: 'with' };
    const first = [
      'ref;insee;theme;others;with',
      `k-1;${marseille};transport;energy|health;${lorient}`,
      `k-2;${marseille};transport;energy|health;${lorient}`,
    ];
    await commit('editor', await stage('editor', first, links));
    const again = ['ref;insee;theme', `k-1;${marseille};energy`, `k-2;${lorient};transport`];
    const staged = await stage('editor', again);
    expect(staged.diff).toMatchObject({ updated: 2, unchanged: 0 });
    expect((await commit('editor', staged)).import).toMatchObject({ status: 'COMMITTED', updated: 2 });
    const [one, two] = [await projectOf('k-1'), await projectOf('k-2')];
    expect(one).toMatchObject({
      theme: 'energy',
      others: ['health'],
      city: 'marseille',
      partners: ['lorient'],
    });
    expect(two).toMatchObject({
      theme: 'transport',
      others: ['energy', 'health'],
      city: 'lorient',
      partners: [],
    });
    expect((await stage('editor', again)).diff).toMatchObject({ updated: 0, unchanged: 2 });
    const last = await desk.database.client.auditEvent.findFirstOrThrow({
      where: { action: 'project.update', label: 'k-1' },
    });
    expect(last.before).toMatchObject({ theme: 'transport', secondaryThemes: ['energy', 'health'] });
    expect(last.after).toMatchObject({ theme: 'energy', secondaryThemes: ['health'] });
  });

  it('tells city editors where a partner is that only an editor may add', async () => {
    const rows = ['ref;insee;theme;with', `z-2;${lorient};transport;${newcomer}`];
    const staged = await stage('stranger', rows, { partnerCities: 'with' });
    expect(staged).toMatchObject({ errorCount: 1, diff: { created: 0, skipped: 1 } });
    const read = `query ($id: ID!) { import(id: $id) { issues { row column value code severity message(locale: EN) remedy(locale: EN) } } }`;
    expect((await desk.get<{ import: object }>('stranger', read, { id: staged.id })).import).toEqual({
      issues: [
        {
          row: 2,
          column: 'with',
          value: newcomer,
          code: 'PARTNER_CITY_NEW',
          severity: 'ERROR',
          message: `The partner city “${newcomer}” is not in the barometer yet, and this token may not add it.`,
          remedy: 'Leave the city out, or ask an editor to import the row.',
        },
      ],
    });
    expect(await stage('editor', rows, { partnerCities: 'with' })).toMatchObject({ errorCount: 0 });
    // As it was staged before there was this issue.
    await desk.database.sql.script(
      `update import_row set valid = true, project = project || '{"partner_cities": ["INSEE:${newcomer}"]}' where not valid;
       update import set error_count = 0 where error_count = 1`,
    );
    const { message, french } = await refused('stranger', staged);
    expect(message).toMatch(/z-2 \(INSEE 01001\).*only an editor/i);
    expect(french).toMatch(/z-2 \(INSEE 01001\).*éditeur/);
  });

  it('names the city that has gone since', async () => {
    const { sql } = desk.database;
    const staged = await stage('editor', ['ref;insee;theme', `z-3;${newcomer};transport`]);
    await sql.script(`create table kept_place as select * from reference_place where code = '${newcomer}';
      delete from reference_place where code = '${newcomer}'`);
    try {
      const { message, french } = await refused('editor', staged);
      expect(message).toMatch(/z-3 \(INSEE 01001\).*import the file again/i);
      expect(french).toMatch(/z-3 \(INSEE 01001\).*importez de nouveau le fichier/i);
    } finally {
      await sql.script(`insert into reference_place (kind, code, siren, name, seat_code, department_code, region_code, population, population_year)
          select kind, code, siren, name, seat_code, department_code, region_code, population, population_year from kept_place;
        drop table kept_place`);
    }
  });

  describe.each(['its primary theme', 'a secondary theme'])('where %s', (which) => {
    const row = (reference: string, theme: string) =>
      which === 'a secondary theme'
        ? `${reference};${lorient};transport;${theme}`
        : `${reference};${lorient};${theme};health`;

    it.each([
      ['was taken out', 'deleteTheme', {}],
      ['has another code', 'updateTheme', { code: 'renamed' }],
    ])('%s since, names the projects and the theme', async (_what, mutation, change) => {
      const created = await desk.get<{ createTheme: { theme: { id: string; version: number } } }>(
        'editor',
        `mutation ($input: CreateThemeInput!) { createTheme(input: $input) { ... on ThemePayload { theme { id version } } } }`,
        { input: { edition: '2013', code: 'passing', labelFr: 'Passager', labelEn: 'Passing', erratum } },
      );
      const { id, version } = created.createTheme.theme;
      const rows = Array.from({ length: 7 }, (_, at) => row(`t-${at}`, 'passing'));
      const more = { secondaryThemes: 'others' };
      const staged = await stage('stranger', ['ref;insee;theme;others', ...rows], more);
      expect(staged).toMatchObject({ errorCount: 0, diff: { created: 7 } });
      const type = mutation === 'deleteTheme' ? 'DeleteThemeInput' : 'UpdateThemeInput';
      const text = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`;
      await desk.get('editor', text, { input: { id, expectedVersion: version, ...change, erratum } });
      const { message, french } = await refused('stranger', staged);
      expect(message).toMatch(/t-0 \(passing\).* t-4 \(passing\), ….*import the file again/i);
      expect(message).not.toContain('t-5');
      expect(french).toMatch(/t-0 \(passing\).*importez de nouveau le fichier/i);
      await desk.database.sql.script(`delete from theme where code = 'renamed'`);
    });
  });

  it('names the edition that has gone since', async () => {
    const staged = await stage('editor', ['ref;insee;theme', `d-1;${marseille};leisure`], undefined, 'draft');
    expect(staged).toMatchObject({ errorCount: 0, diff: { created: 1 } });
    await desk.get(
      'editor',
      `mutation ($input: EditionCodeInput!) { deleteEdition(input: $input) { __typename } }`,
      { input: { code: 'draft' } },
    );
    expect(await desk.database.client.edition.count({ where: { code: 'draft' } })).toBe(0);
    const { message, french } = await refused('editor', staged);
    expect(message).toMatch(/edition draft is not there any more.*import the file again/i);
    expect(french).toMatch(/édition draft n’existe plus.*importez de nouveau le fichier/i);
  });

  it('counts a project whose title somebody wrote, where the file has neither title nor description', async () => {
    const rows = ['ref;insee;theme', `z-5;${marseille};transport`];
    await commit('editor', await stage('editor', rows));
    const { id, version } = await projectOf('z-5');
    await desk.get(
      'editor',
      `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }`,
      { input: { id, expectedVersion: version, title: 'Un titre de la main', erratum } },
    );
    const staged = await stage('editor', rows);
    expect(staged.diff).toEqual({ created: 0, updated: 0, unchanged: 1, removed: 0, skipped: 0 });
    expect((await commit('editor', staged)).import).toMatchObject({ updated: 0, unchanged: 1 });
    const { title } = await desk.database.client.project.findFirstOrThrow({ where: { reference: 'z-5' } });
    expect(title).toBe('Un titre de la main');
  });
});
