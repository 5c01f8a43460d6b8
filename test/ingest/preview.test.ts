import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { post } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { grants } from './files.ts';

// A new project of a city that is new too; one that is there, under another theme; three that are wrong.
const csv = [
  'reference;insee;theme;title;status',
  'neuf-1;01053;energy;Un nouveau;terminé',
  '2013-0001;13055;health;Un autre thème;terminé',
  '2013-0002;13055;Magie;Sans thème;terminé',
  'faux-1;56121;magie;Sans thème;terminé',
  'faux-2;56121;energy;Sans état;Zut',
].join('\n');

interface Share {
  count: number;
  percent: number;
  rank: number;
}

interface Figures {
  projectCount: number;
  cityCount: number;
  themes: (Share & { code: string })[];
}

describe.each(KINDS)('what an import would make of its edition, on %s', (kind) => {
  let server: TestServer;
  let headers: Record<string, string>;
  beforeAll(async () => {
    server = await startServer({ kind });
    const holder = { name: 'editor', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
    const { token } = await createToken(server.database.sql, holder, commandLine);
    headers = { Authorization: `Bearer ${token}` };
  });
  afterAll(() => server.close());

  async function stage(query: string, body: string = csv): Promise<string> {
    const response = await fetch(`${server.url}/imports?edition=2013${query}`, {
      method: 'POST',
      headers,
      body,
    });
    return ((await response.json()) as { id: string }).id;
  }

  async function ask<Data>(query: string, variables: object): Promise<Data> {
    const { data, text } = await post<Data>(server, JSON.stringify({ query, variables }), headers);
    if (data == null) throw new Error(text);
    return data;
  }

  const preview = async (id: string, replace: boolean): Promise<Figures | null> => {
    const query = `query ($id: ID!, $replace: Boolean!) { import(id: $id) { preview(replace: $replace) {
      projectCount cityCount themes { code count percent rank } } } }`;
    return (await ask<{ import: { preview: Figures | null } }>(query, { id, replace })).import.preview;
  };

  const published = async (): Promise<Figures> => {
    const query = `{ edition(code: "2013") { statistics { projectCount cityCount themes { theme { code } count percent rank } } } }`;
    const { edition } = await ask<{
      edition: { statistics: Omit<Figures, 'themes'> & { themes: (Share & { theme: { code: string } })[] } };
    }>(query, {});
    const { themes, ...counts } = edition.statistics;
    return {
      ...counts,
      themes: themes.map(({ theme: { code }, count, percent, rank }) => ({ code, count, percent, rank })),
    };
  };

  it.each([
    ['adds to it', '', false, 1_129, 25],
    // Of the rows with errors only the one whose project is there keeps it.
    ['replaces it', '&replace=true', true, 3, 2],
  ])(
    'is what there is once it was committed, where it %s',
    async (_how, query, replace, projects, cities) => {
      const id = await stage(query);
      const before = await preview(id, replace);
      expect(before).toMatchObject({ projectCount: projects, cityCount: cities });
      const commit = `mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename } }`;
      const input = { id, replace, skipInvalid: true, erratum: { reasonFr: 'Un essai.' } };
      expect(await ask(commit, { input })).toEqual({ commitImport: { __typename: 'ImportPayload' } });
      expect(await published()).toEqual(before);
      expect(await preview(id, replace)).toBeNull();
    },
  );

  it('names what the mapping does not know, and finds issues by what stands in the cell', async () => {
    const id = await stage('');
    const query = `query ($id: ID!) { import(id: $id) { unknownSpellings { field value count }
      magic: issueCount(search: "MÀGIE") issues(search: "màgie", code: "THEME_UNKNOWN") { row value }
      status: issueCount(column: "status") warnings: issueCount(severity: WARNING) all: issueCount } }`;
    const answer = await ask<{ import: Record<string, unknown> }>(query, { id });
    expect(answer.import).toMatchObject({
      magic: 2,
      issues: [
        { row: 4, value: 'Magie' },
        { row: 5, value: 'magie' },
      ],
      status: 1,
      warnings: 0,
      all: 3,
    });
    expect(answer.import['unknownSpellings']).toEqual(
      expect.arrayContaining([
        { field: 'THEME', value: 'Magie', count: 1 },
        { field: 'STATUS', value: 'Zut', count: 1 },
      ]),
    );
  });

  it('proposes a mapping with every column of the file, read or not, and some of what stands in it', async () => {
    const body = new Uint8Array(grants());
    const response = await fetch(`${server.url}/imports/proposal?edition=2013`, {
      method: 'POST',
      headers,
      body,
    });
    const proposal = (await response.json()) as {
      columns: { name: string; samples: string[] }[];
      sheets: string[];
    };
    expect(proposal.sheets[0]).toBe('infos');
    expect(proposal.columns.map(({ name }) => name)).toEqual([
      'id_projet',
      'id_dep',
      'id_terr',
      'nom_terr',
      'echelon',
      'categorie',
      'description',
      'cout_total',
      'lat',
    ]);
    expect(proposal.columns[6]?.samples).toEqual(['un pont', 'Maison de santé avec salle', 'centre']);
    expect(proposal.columns[4]?.samples).toEqual(['departement', 'commune', 'epci']);
  });
});
