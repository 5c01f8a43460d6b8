import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '../database/databases.ts';
import { change } from './attempts.ts';
import { eventsSince, lastEvent } from './audit-log.ts';
import { type Desk, openDesk } from './desk.ts';
import { addDraft, globalId, hiddenCity } from './drafts.ts';

const whole = {
  reference: 'own-1',
  title: '  Bibliothèque ouverte ',
  description: 'Une "plateforme" \\ avec {accolades}',
  url: 'https://example.org/projet',
  city: 'Marseille',
  theme: 'leisure',
  secondaryThemes: ['secret-theme'],
  partnerCities: [hiddenCity],
  objectives: ['SERVICE', 'EXEMPLARITY', 'SERVICE'],
  status: 'IN_PROGRESS',
  partners: ['Société "X", SARL', 'a\\b{c}'],
  budgetPlanned: 1_234_567.89,
  budgetSpent: 0,
  startedOn: '2025-01-31',
  completedOn: '2025-01-31',
};

const everything = `reference title description url city { slug } theme { code } secondaryThemes { code }
  partnerCities { slug } objectives status partners budgetPlanned budgetSpent startedOn completedOn version
  assessments { axis value evidence }`;

const stored = {
  ...whole,
  title: 'Bibliothèque ouverte',
  city: { slug: 'marseille' },
  theme: { code: 'leisure' },
  secondaryThemes: [{ code: 'secret-theme' }],
  partnerCities: [{ slug: hiddenCity }],
  objectives: ['SERVICE', 'EXEMPLARITY'],
  version: 1,
};

describe.each(KINDS)('projects, %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind);
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.database.sql.script(
      `DELETE FROM edition WHERE code = 'draft'; DELETE FROM city WHERE slug = '${hiddenCity}';`,
    );
    await addDraft(desk.database);
  });

  const draftProject = () => globalId(desk.database, 'Project', 'project', `reference = 'draft-0001'`);
  const read = async (id: string | undefined) =>
    (
      await desk.get<{ node: object }>(
        'editor',
        `query ($id: ID!) { node(id: $id) { ... on Project { ${everything} } } }`,
        { id },
      )
    ).node;

  it('are stored as they were sent, and read back so', async () => {
    const at = await lastEvent(desk);
    const made = await change(desk, 'cityEditor', 'createProject', { edition: 'draft', ...whole });
    expect(await read(made.project?.id)).toMatchObject(stored);
    const { version: _version, ...content } = stored;
    const after = {
      ...content,
      city: 'marseille',
      theme: 'leisure',
      secondaryThemes: ['secret-theme'],
      partnerCities: [hiddenCity],
    };
    expect(await eventsSince(desk, at)).toMatchObject([
      { actor: 'cityEditor', action: 'project.create', label: 'own-1', before: null, after },
    ]);
  });

  it('are given the next reference', async () => {
    const input = { edition: 'draft', title: 'X', city: 'marseille', theme: 'leisure' };
    const made = await change(desk, 'editor', 'createProject', input);
    expect(made.project?.reference).toBe('draft-0004');
  });

  it('are counted at once, by the very operation that adds them', async () => {
    const add = `createProject(input: { edition: "draft", title: "X", city: "marseille", theme: "leisure" }) {
      ... on ProjectPayload { project { edition { statistics { projectCount } } city { statistics(edition: "draft") { projectCount } } } } }`;
    const count = (edition: number, city: number) => ({
      project: {
        edition: { statistics: { projectCount: edition } },
        city: { statistics: { projectCount: city } },
      },
    });
    expect(await desk.get('editor', `mutation { first: ${add} second: ${add} }`)).toEqual({
      first: count(4, 3),
      second: count(5, 4),
    });
  });

  it('change in part: what is left out stays, null clears', async () => {
    const made = await change(desk, 'editor', 'createProject', { edition: 'draft', ...whole });
    const id = made.project?.id;
    const at = await lastEvent(desk);
    const cleared = { description: null, status: null, partners: null, budgetPlanned: null, startedOn: null };
    await change(desk, 'editor', 'updateProject', { id, expectedVersion: 1, ...cleared });
    expect(await read(id)).toMatchObject({ ...stored, ...cleared, partners: [], version: 2 });
    expect(await eventsSince(desk, at)).toMatchObject([
      {
        action: 'project.update',
        before: { status: 'IN_PROGRESS', budgetPlanned: 1_234_567.89, startedOn: '2025-01-31' },
        after: { status: null, budgetPlanned: null, startedOn: null, url: whole.url },
      },
    ]);
  });

  it('exchange their primary and secondary themes, and their lead and partner cities', async () => {
    const made = await change(desk, 'editor', 'createProject', { edition: 'draft', ...whole });
    const exchanged = {
      theme: 'secret-theme',
      secondaryThemes: ['leisure'],
      city: hiddenCity,
      partnerCities: ['marseille'],
    };
    const input = { id: made.project?.id, expectedVersion: 1, ...exchanged };
    expect((await change(desk, 'editor', 'updateProject', input)).project?.version).toBe(2);
    expect(await read(made.project?.id)).toMatchObject({
      theme: { code: 'secret-theme' },
      secondaryThemes: [{ code: 'leisure' }],
      city: { slug: hiddenCity },
      partnerCities: [{ slug: 'marseille' }],
    });
  });

  it('are assessed axis by axis', async () => {
    const id = await draftProject();
    const assess = (expectedVersion: number, assessments: object[]) =>
      change(desk, 'cityEditor', 'assessProject', { id, expectedVersion, assessments });
    await assess(1, [
      { axis: 'BUDGET', value: 4, evidence: 'Rapport, p. 3' },
      { axis: 'REALISATION', value: 0 },
    ]);
    await assess(2, [
      { axis: 'BUDGET', value: null },
      { axis: 'PARTNERSHIPS', value: 2 },
    ]);
    expect(await read(id)).toMatchObject({
      version: 3,
      assessments: [
        { axis: 'REALISATION', value: 0, evidence: null },
        { axis: 'PARTNERSHIPS', value: 2, evidence: null },
        { axis: 'BUDGET', value: null, evidence: null },
        { axis: 'MEASUREMENT', value: null, evidence: null },
      ],
    });
    const wrong = [
      { axis: 'BUDGET', value: 5 },
      { axis: 'MEASUREMENT', evidence: 'x' },
    ];
    for (const assessment of wrong) {
      expect((await assess(3, [assessment])).code).toBe('BAD_USER_INPUT');
    }
    expect(
      (
        await assess(3, [
          { axis: 'BUDGET', value: 1 },
          { axis: 'BUDGET', value: 2 },
        ])
      ).code,
    ).toBe('BAD_USER_INPUT');
  });

  it('are not overwritten by who has not seen the latest version', async () => {
    const id = await draftProject();
    await change(desk, 'editor', 'updateProject', { id, expectedVersion: 1, title: 'Le premier' });
    const at = await lastEvent(desk);
    for (const mutation of ['updateProject', 'deleteProject'] as const) {
      const input = mutation === 'updateProject' ? { title: 'Le second' } : {};
      expect(await change(desk, 'cityEditor', mutation, { id, expectedVersion: 1, ...input })).toMatchObject({
        __typename: 'ConflictError',
        code: 'CONFLICT',
        current: { id, version: 2, title: 'Le premier' },
      });
    }
    expect(await eventsSince(desk, at)).toEqual([]);
  });

  it('let one of many simultaneous changes win, and tell the others', async () => {
    const id = await draftProject();
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((title) =>
        change(desk, 'editor', 'updateProject', { id, expectedVersion: 1, title }),
      ),
    );
    const won = results.filter((result) => result.project !== undefined);
    expect(won).toHaveLength(1);
    const lost = results.filter((result) => result.code === 'CONFLICT');
    expect(lost).toHaveLength(3);
    expect(lost[0]?.current?.title).toBe(won[0]?.project?.title);
  });

  it('come back with their id after a deletion, and to what they were after a change', async () => {
    const made = await change(desk, 'editor', 'createProject', { edition: 'draft', ...whole });
    const id = made.project?.id;
    const latest = () => globalId(desk.database, 'AuditEvent', 'audit_event', 'true ORDER BY id DESC');
    await change(desk, 'editor', 'deleteProject', { id, expectedVersion: 1 });
    const deletion = await latest();
    expect((await change(desk, 'editor', 'restore', { auditEvent: deletion })).project).toMatchObject({
      id,
      version: 2,
    });
    expect(await read(id)).toMatchObject({ ...stored, version: 2 });

    await change(desk, 'editor', 'updateProject', {
      id,
      expectedVersion: 2,
      title: 'Y',
      secondaryThemes: [],
    });
    await change(desk, 'editor', 'restore', { auditEvent: await latest() });
    expect(await read(id)).toMatchObject({ ...stored, version: 4 });
    expect((await eventsSince(desk)).at(-1)).toMatchObject({
      action: 'project.restore',
      before: { title: 'Y' },
    });
  });

  it('bring their city back with them', async () => {
    const id = await globalId(desk.database, 'Project', 'project', `reference = 'draft-0003'`);
    await change(desk, 'editor', 'deleteProject', { id, expectedVersion: 1 });
    const auditEvent = await globalId(desk.database, 'AuditEvent', 'audit_event', 'true ORDER BY id DESC');
    await desk.database.sql.script(
      `DELETE FROM participation WHERE city_id = (SELECT id FROM city WHERE slug = '${hiddenCity}')`,
    );
    expect((await change(desk, 'editor', 'restore', { auditEvent })).project?.id).toBe(id);
    expect(await read(id)).toMatchObject({ city: { slug: hiddenCity } });
  });

  it('do not come back where they do not fit any more', async () => {
    const made = await change(desk, 'editor', 'createProject', { edition: 'draft', ...whole });
    await change(desk, 'editor', 'deleteProject', { id: made.project?.id, expectedVersion: 1 });
    const auditEvent = await globalId(desk.database, 'AuditEvent', 'audit_event', 'true ORDER BY id DESC');
    await desk.database.sql.script(
      `DELETE FROM project WHERE theme_id IN (SELECT id FROM theme WHERE code = 'secret-theme');
       DELETE FROM theme WHERE code = 'secret-theme'`,
    );
    expect(await change(desk, 'editor', 'restore', { auditEvent })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'secondaryThemes' }],
    });
    await desk.database.sql.script(`DELETE FROM edition WHERE code = 'draft'`);
    expect((await change(desk, 'editor', 'restore', { auditEvent })).code).toBe('NOT_POSSIBLE');
    const token = await globalId(desk.database, 'AuditEvent', 'audit_event', `action = 'token.create'`);
    expect((await change(desk, 'editor', 'restore', { auditEvent: token })).code).toBe('NOT_POSSIBLE');
    expect((await change(desk, 'editor', 'restore', { auditEvent: 'nonsense' })).code).toBe('NOT_FOUND');
  });

  it('bring a city in when an editor enters them, and not when a city editor does', async () => {
    const input = { edition: 'draft', title: 'X', city: 'lorient', theme: 'leisure' };
    const at = await lastEvent(desk);
    expect((await change(desk, 'editor', 'createProject', input)).project).toBeDefined();
    expect((await eventsSince(desk, at)).map(({ action, label }) => [action, label])).toEqual([
      ['participation.create', 'lorient'],
      ['project.create', 'draft-0004'],
    ]);
  });
});

describe('what cannot be stored of a project', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await addDraft(desk.database);
  });
  afterAll(() => desk.close());

  it.each<[string, object]>([
    ['title', { title: null }],
    ['title', { title: ' \u00a0\t' }],
    ['title', { title: 'x'.repeat(301) }],
    ['reference', { reference: '' }],
    ['reference', { reference: 'draft-0002' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['url', { url: 'https://a b' }],
    ['city', { city: null }],
    ['city', { city: 'atlantis' }],
    ['city', { city: 'nanterre' }],
    ['theme', { theme: 'health' }],
    ['secondaryThemes', { secondaryThemes: ['leisure'] }],
    ['secondaryThemes', { secondaryThemes: ['health'] }],
    ['partnerCities', { partnerCities: ['marseille'] }],
    ['partnerCities', { partnerCities: ['nanterre'] }],
    ['partners', { partners: ['a', ' '] }],
    ['budgetPlanned', { budgetPlanned: -1 }],
    ['budgetPlanned', { budgetPlanned: 1e12 }],
    ['budgetSpent', { budgetSpent: 0.001 }],
    ['startedOn', { startedOn: '0000-01-01' }],
    ['completedOn', { startedOn: '2025-02-01', completedOn: '2025-01-31' }],
  ])('names %s in %o', async (field, change_) => {
    const id = await globalId(desk.database, 'Project', 'project', `reference = 'draft-0001'`);
    const result = await change(desk, 'editor', 'updateProject', { id, expectedVersion: 1, ...change_ });
    expect(result).toMatchObject({ __typename: 'ValidationError', fields: [{ field }] });
    expect(result.fields?.[0]?.message.length).toBeGreaterThan(20);
    expect(result.message).not.toMatch(/constraint|violates|SQL/i);
  });

  it('names everything that is wrong at once', async () => {
    const input = {
      edition: 'draft',
      title: '',
      city: 'marseille',
      theme: 'leisure',
      url: 'x',
      budgetSpent: -1,
    };
    const result = await change(desk, 'editor', 'createProject', input);
    expect(result.fields?.map(({ field }) => field)).toEqual(['title', 'url', 'budgetSpent']);
  });
});
