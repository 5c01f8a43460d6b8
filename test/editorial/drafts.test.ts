import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../database/databases.ts';
import { type Desk, openDesk, type Person } from './desk.ts';
import { addDraft, globalId, hiddenCity } from './drafts.ts';

/** Every way that leads to editions, themes, cities and projects. */
const questions = [
  '{ edition { code } }',
  '{ edition(code: "draft") { title } }',
  '{ editions { code current previous { code } comparableToPrevious errata { at } revision version } }',
  '{ statistics(edition: "draft") { projectCount } }',
  '{ statistics { projectCount cityCount themes { theme { code } count change(since: "draft") } } }',
  '{ statistics(where: { themes: ["secret-theme"] }) { projectCount } }',
  `{ statistics(where: { cities: ["${hiddenCity}"] }) { projectCount } }`,
  '{ projects(where: { edition: "draft" }) { totalCount } }',
  '{ projects(where: { search: "brouillon" }) { totalCount nodes { title } } }',
  '{ cities(first: 100) { totalCount nodes { slug editions { code } } } }',
  '{ cities(first: 3, orderBy: [{ field: PROJECT_COUNT, direction: DESC }]) { edges { cursor node { slug } } } }',
  '{ cities(where: { edition: "draft" }) { totalCount } }',
  `{ cities(where: { slugs: ["${hiddenCity}"] }) { totalCount nodes { name } } }`,
  `{ city(by: { slug: "${hiddenCity}" }) { name } }`,
  '{ city(by: { slug: "marseille" }) { editions { code } statistics { projectCount } projects { totalCount } } }',
  '{ city(by: { slug: "marseille" }) { statistics(edition: "draft") { projectCount } } }',
  '{ city(by: { slug: "marseille" }) { projects(where: { edition: "draft" }) { totalCount } } }',
  '{ city(by: { slug: "marseille" }) { projects(where: { themes: ["secret-theme"] }) { totalCount } } }',
];

const outsiders: Person[] = ['nobody', 'reader', 'stranger'];
const insiders: Person[] = ['cityEditor', 'editor', 'administrator'];

describe.each(KINDS)('a draft, %s', (kind) => {
  let desk: Desk;
  let before: Record<string, string[]>;
  let ids: string[];

  const answers = (person: Person) =>
    Promise.all(questions.map(async (question) => (await desk.as(person, question)).text));

  const pages = () =>
    Promise.all(
      ['/', '/?edition=draft', `/?city=${hiddenCity}`].map(async (path) => {
        const response = await fetch(desk.url + path);
        return await response.text();
      }),
    );

  beforeAll(async () => {
    desk = await openDesk(kind);
    before = { pages: await pages() };
    for (const person of outsiders) before[person] = await answers(person);
    await addDraft(desk.database);
    ids = await Promise.all([
      globalId(desk.database, 'Edition', 'edition', `code = 'draft'`),
      globalId(desk.database, 'Theme', 'theme', `code = 'secret-theme'`),
      globalId(desk.database, 'Project', 'project', `reference = 'draft-0001'`),
      globalId(desk.database, 'City', 'city', `slug = '${hiddenCity}'`),
    ]);
  });
  afterAll(() => desk.close());

  it.each(outsiders)('changes no answer that %s gets', async (person) => {
    expect(await answers(person)).toEqual(before[person]);
  });

  it('changes no page', async () => {
    expect(await pages()).toEqual(before['pages']);
  });

  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

  it.each(outsiders)('has no id that %s could find', async (person) => {
    expect(await desk.get(person, nodes, { ids })).toEqual({ nodes: [null, null, null, null] });
    const byId = 'query ($id: ID!) { city(by: { id: $id }) { name } node(id: $id) { id } }';
    expect(await desk.get(person, byId, { id: ids[3] })).toEqual({ city: null, node: null });
  });

  it.each(insiders)('is there for %s, whole', async (person) => {
    const found = await desk.get<{ nodes: ({ __typename: string } | null)[] }>(person, nodes, { ids });
    expect(found.nodes.map((node) => node?.__typename)).toEqual(['Edition', 'Theme', 'Project', 'City']);
    const query = `{
      edition(code: "draft") { status revision version comparableToPrevious previous { code } themes { code } }
      statistics(edition: "draft") { projectCount cityCount }
      projects(where: { edition: "draft" }) { totalCount }
      city(by: { slug: "${hiddenCity}" }) { editions { code } statistics { projectCount } }
      cities { totalCount }
      edition2013: edition { code }
    }`;
    expect(await desk.get(person, query)).toEqual({
      edition: {
        status: 'DRAFT',
        revision: 0,
        version: 1,
        comparableToPrevious: true,
        previous: { code: '2013' },
        themes: [{ code: 'leisure' }, { code: 'secret-theme' }],
      },
      statistics: { projectCount: 3, cityCount: 2 },
      projects: { totalCount: 3 },
      city: { editions: [{ code: 'draft' }], statistics: { projectCount: 1 } },
      cities: { totalCount: 25 },
      edition2013: { code: '2013' },
    });
  });

  it('is not betrayed by a published project with a partner that only the draft knows', async () => {
    await desk.database.sql.script(`INSERT INTO project_partner_city SELECT project.id, city.id FROM project, city
      WHERE reference = '2013-0001' AND city.slug = '${hiddenCity}'`);
    const id = await globalId(desk.database, 'Project', 'project', `reference = '2013-0001'`);
    const question = 'query ($id: ID!) { node(id: $id) { ... on Project { partnerCities { slug } } } }';
    const slugs = async (person: Person) => (await desk.as(person, question, { id })).text;
    expect(await slugs('nobody')).not.toContain(hiddenCity);
    expect(await slugs('editor')).toContain(hiddenCity);
  });

  it('is not betrayed by a published edition that follows it', async () => {
    const question = '{ edition(code: "2014") { previous { code } comparableToPrevious } }';
    await desk.database.sql.script(
      `UPDATE edition SET previous_id = (SELECT id FROM edition WHERE code = 'draft') WHERE code = '2014'`,
    );
    // What was changed behind the server's back it hears a moment later.
    await expect
      .poll(() => desk.get('nobody', question))
      .toEqual({ edition: { previous: null, comparableToPrevious: null } });
    expect(await desk.get('editor', question)).toEqual({
      edition: { previous: { code: 'draft' }, comparableToPrevious: false },
    });
  });
});
