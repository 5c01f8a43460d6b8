import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperation } from '../contract/cases.ts';
import { KINDS } from '../database/databases.ts';
import { bearer, type Desk, openDesk } from '../editorial/desk.ts';
import { startServer, type TestServer } from '../server.ts';
import { addProject, answerOf, follow, projectCountOf } from './follow.ts';

const query = readOperation('live');

describe.each(KINDS)("the contract's live.graphql, %s", (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ kind });
  });
  afterAll(() => server.close());

  it.each(['POST', 'GET'] as const)(
    'tells the figures at once, and again when one changes, by %s',
    async (method) => {
      const following = await follow(server, { query, method, variables: { edition: '2013' } });
      expect(following.status).toBe(200);
      expect(following.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      expect(following.headers.get('access-control-allow-origin')).toBe('*');
      expect(following.headers.get('cache-control')).toMatch(/no-cache|no-store/);

      const first = await following.next();
      const { statisticsChanged } = answerOf(first).data ?? {};
      expect(first).toMatchObject({ event: 'next', id: statisticsChanged?.version });
      const { projectCount = 0, themes = [], asOf } = statisticsChanged?.statistics ?? {};
      expect(asOf).toBe('2013-06-19T00:00:00.000Z');
      expect(themes.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
      expect(themes.reduce((sum, { count }) => sum + count, 0)).toBe(projectCount);

      await addProject(server.database);
      const second = await following.next();
      expect(projectCountOf(second)).toBe(projectCount + 1);
      expect(second.id).not.toBe(first.id);
      following.leave();
    },
  );

  it('tells nothing of a change elsewhere, nor of one that no figure shows', async () => {
    const following = await follow(server, { query, variables: { city: { slug: 'marseille' } } });
    const before = projectCountOf(await following.next()) ?? 0;
    await addProject(server.database, 'lorient');
    await server.database.sql.query(`update project set title = title || '.' where city_id =
      (select id from city where slug = 'marseille')`);
    await addProject(server.database, 'marseille');
    expect(projectCountOf(await following.next())).toBe(before + 1);
    following.leave();
  });

  it('tells who comes again the present state at once', async () => {
    const first = await follow(server, { query });
    const { id } = await first.next();
    first.leave();
    await addProject(server.database);
    for (const headers of [{ 'Last-Event-ID': id ?? '' }, { 'Last-Event-ID': 'nonsense' }, undefined]) {
      const again = await follow(server, { query, method: 'GET', ...(headers ? { headers } : {}) });
      const event = await again.next();
      expect(event.id).not.toBe(id);
      expect(projectCountOf(event)).toBeGreaterThan(1128);
      again.leave();
    }
  });
});

describe('what can’t be followed', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.database.sql.query(`
      insert into edition (code, year, title_fr, title_en, provenance, as_of, source_id)
      select 'draft', 2026, 'Fr', 'En', 'SURVEY', '2026-01-01', min(id) from source`);
    await desk.database.sql.query(`
      with t as (insert into theme (edition_id, code, label_fr, label_en, position)
        select id, 'one', 'Un', 'One', 1 from edition where code = 'draft' returning id, edition_id),
      p as (insert into participation (edition_id, city_id)
        select edition_id, (select id from city where slug = 'lorient') from t returning edition_id, city_id)
      insert into project (edition_id, reference, title, city_id, theme_id)
      select p.edition_id, 'r', 'T', p.city_id, t.id from p, t`);
  });
  afterAll(() => desk.close());

  it.each([
    ['an unknown edition', query, { edition: '1999' }, 'edition', /no published edition "1999"/],
    ['a draft, for the public', query, { edition: 'draft' }, 'edition', /no published edition "draft"/],
    [
      'an edition with published figures alone',
      query,
      { edition: '2014' },
      'edition',
      /published figures alone/,
    ],
    [
      'an unknown city',
      query,
      { city: { slug: 'atlantis' } },
      'city',
      /no published edition has such a city/,
    ],
    ['an id that is none', query, { city: { id: 'x' } }, 'city', /no published edition has such a city/],
    ['a city elsewhere', query, { city: { slug: 'lorient' }, edition: '2014' }, 'edition', /takes no part/],
    ['two ways to name a city', query, { city: { slug: 'a', siren: '1' } }, 'city', /city/],
    ['a NUL character', query, { edition: '20\0' }, 'edition', /NUL/],
    ['no such field', 'subscription { statisticsChanged { nonsense } }', {}, undefined, /nonsense/],
    [
      'two fields',
      'subscription { a: statisticsChanged { version } b: statisticsChanged { version } }',
      {},
      undefined,
      /one top level field/,
    ],
    ['a syntax error', 'subscription {', {}, undefined, /Syntax Error/],
  ])('%s is told as an error, and that is all', async (_what, document, variables, argument, message) => {
    for (const method of ['POST', 'GET'] as const) {
      const following = await follow(desk, { query: document, variables, method });
      expect(following.status).toBe(200);
      const events = await following.rest();
      expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
      const { errors, data } = answerOf(events[0] ?? { event: '', id: '', data: '{}' });
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', ...(argument ? { argument } : {}) });
    }
  });

  it('a subscription that costs too much is told so', async () => {
    const hundred = 'projects(first: 100) { nodes { city { projects(first: 100) { nodes { id } } } } }';
    const following = await follow(desk, {
      query: `subscription { statisticsChanged { statistics { city { ${hundred} } } } }`,
    });
    const [next] = await following.rest();
    expect(next && answerOf(next).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
  });

  it('a subscription for who takes no events is refused', async () => {
    const { status, errors } = await desk.as('nobody', query);
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Accept: text/event-stream'),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('a token that nobody has is refused before anything is followed', async () => {
    const following = await follow(desk, { query, headers: bearer(`bar_${'x'.repeat(43)}`) });
    expect(following.status).toBe(401);
    expect(JSON.parse(await following.text())).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('a draft is followed by its editors, until their token ends', async () => {
    const following = await follow(desk, {
      query,
      variables: { edition: 'draft' },
      headers: bearer(desk.tokens.editor),
    });
    expect(following.headers.get('cache-control')).toBe('private, no-store');
    expect(projectCountOf(await following.next())).toBe(1);
    const add = `insert into project (edition_id, reference, title, city_id, theme_id)
      select edition_id, reference || '+', title, city_id, theme_id from project where title = 'T' limit 1`;
    await desk.database.sql.query(add);
    expect(projectCountOf(await following.next())).toBe(2);
    await desk.database.sql.query(`update access_token set revoked_at = now() where name = 'editor'`);
    await desk.database.sql.query(`update project set title = 'U', reference = 'u' where reference = 'r'`);
    const rest = await following.rest();
    expect(rest.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(rest[0] && answerOf(rest[0]).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('an edition that is withdrawn ends what follows it', async () => {
    const following = await follow(desk, { query, variables: { edition: '2013' } });
    await following.next();
    await desk.database.sql.query(`update edition set current = false, status = 'DRAFT' where code = '2013'`);
    const rest = await following.rest();
    expect(rest.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(rest[0] && answerOf(rest[0]).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
