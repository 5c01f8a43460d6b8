import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, type Mutation, mutations, type Result, workingInput } from './attempts.ts';
import { eventsSince, lastEvent } from './audit-log.ts';
import { type Desk, openDesk, PEOPLE, type Person } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const projects: Mutation[] = ['createProject', 'updateProject', 'assessProject', 'deleteProject'];
const tokens: Mutation[] = ['createToken', 'revokeToken'];
/** Of a file that the city editor sent. */
const imports: Mutation[] = ['commitImport', 'discardImport'];
const everything = Object.keys(mutations) as Mutation[];

/** Who may do it. The project is of the city editor's city, and so is the row of the file. */
function allowed(mutation: Mutation, person: Person): boolean {
  if (person === 'administrator') return true;
  if (tokens.includes(mutation)) return false;
  return person === 'editor' || (person === 'cityEditor' && [...projects, ...imports].includes(mutation));
}

/**
 * What a stranger is told of a project that it cannot see, in a draft that none of its cities takes part in, and of a
 * file that somebody else sent.
 */
const hidden = (mutation: Mutation, person: Person): boolean =>
  person === 'stranger' && [...projects, ...imports].includes(mutation);

/** What each leaves in the audit log, besides what prepares the ground. */
const expected: Readonly<Record<Mutation, string[]>> = {
  createProject: ['project.create'],
  updateProject: ['project.update'],
  assessProject: ['project.assess'],
  deleteProject: ['project.delete'],
  createTheme: ['theme.create'],
  updateTheme: ['theme.update'],
  deleteTheme: ['theme.delete'],
  reorderThemes: ['theme.reorder'],
  createEdition: ['edition.create'],
  updateEdition: ['edition.update'],
  publishEdition: ['edition.publish'],
  unpublishEdition: ['edition.unpublish'],
  setCurrentEdition: ['edition.put-forward'],
  deleteEdition: ['project.delete', 'project.delete', 'project.delete', 'edition.delete'],
  restore: ['project.restore'],
  createToken: ['token.create'],
  revokeToken: ['token.revoke'],
  commitImport: ['project.create', 'import.commit'],
  discardImport: ['import.discard'],
};

describe.each(everything)('%s', (mutation) => {
  it.each(PEOPLE)('by %s', async (person) => {
    const input = await workingInput(desk, mutation);
    const at = await lastEvent(desk);
    const answer = await desk.as<{ result: Result }>(person, documentOf(mutation), { input });
    if (allowed(mutation, person)) {
      expect(answer.errors).toEqual([]);
      expect(answer.data?.result.__typename).toMatch(/Payload$/);
      const events = await eventsSince(desk, at);
      expect(events.map(({ action }) => action)).toEqual(expected[mutation]);
      expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([person]));
      return;
    }
    if (hidden(mutation, person)) {
      expect(answer.data?.result).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
    } else {
      const [status, code] = person === 'nobody' ? [401, 'UNAUTHENTICATED'] : [403, 'FORBIDDEN'];
      expect(answer).toMatchObject({ status, data: null, errors: [{ extensions: { code } }] });
    }
    expect(await eventsSince(desk, at)).toEqual([]);
  });
});

describe('city editors', () => {
  const published = { erratum: { reasonFr: 'Une erreur de saisie.' } };
  const projectOf = async (slug: string) => {
    const query = `query ($slugs: [String!]) { projects(first: 1, where: { cities: $slugs }) { nodes { id version } } }`;
    const { projects } = await desk.get<{ projects: { nodes: { id: string; version: number }[] } }>(
      'nobody',
      query,
      { slugs: [slug] },
    );
    const [node] = projects.nodes;
    if (node === undefined) throw new Error(`${slug} leads no project`);
    return { id: node.id, expectedVersion: node.version };
  };

  it.each(['updateProject', 'deleteProject', 'assessProject'] as const)(
    'may not %s of another city that they see',
    async (mutation) => {
      const more = mutation === 'assessProject' ? { assessments: [{ axis: 'BUDGET', value: 1 }] } : {};
      const input = { ...(await projectOf('lorient')), ...published, ...more };
      const answer = await desk.as('cityEditor', documentOf(mutation), { input });
      expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    },
  );

  it('may not hand a project over to another city', async () => {
    const input = { ...(await projectOf('marseille')), ...published, city: 'lorient' };
    const answer = await desk.as('cityEditor', documentOf('updateProject'), { input });
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('may not add a project for another city', async () => {
    const input = { edition: '2013', title: 'X', city: 'lorient', theme: 'health', ...published };
    const answer = await desk.as('cityEditor', documentOf('createProject'), { input });
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('may correct their own city’s project in a published edition, with a reason', async () => {
    const input = { ...(await projectOf('marseille')), ...published, title: 'Corrigé' };
    const answer = await desk.as<{ result: Result }>('cityEditor', documentOf('updateProject'), { input });
    expect(answer.data?.result.project?.title).toBe('Corrigé');
  });
});

it.each(['tokens { id }', 'auditEvents { totalCount }', 'auditActors'])(
  'only those in charge read %s',
  async (field) => {
    const seen = await Promise.all(
      PEOPLE.map(async (person) => (await desk.as(person, `{ ${field} }`)).status),
    );
    const editor = field.startsWith('audit') ? 200 : 403;
    expect(seen).toEqual([401, 403, 403, 403, editor, 200]);
  },
);

it('refuses a mutation by GET', async () => {
  const query = new URLSearchParams({ query: 'mutation { revokeToken(input: { id: "x" }) { __typename } }' });
  const response = await fetch(`${desk.url}/graphql?${query}`, {
    headers: { Authorization: `Bearer ${desk.tokens.administrator}` },
  });
  expect(response.status).toBe(405);
});

it('says who the viewer is', async () => {
  const query = '{ viewer { name role cities { slug } } }';
  expect(await desk.get('nobody', query)).toEqual({ viewer: null });
  expect(await desk.get('cityEditor', query)).toEqual({
    viewer: { name: 'cityEditor', role: 'CITY_EDITOR', cities: [{ slug: 'marseille' }] },
  });
});
