import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, findActor, listTokens, revokeToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { post } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { change } from './attempts.ts';
import { bearer, type Desk, openDesk } from './desk.ts';

const inAnHour = () => new Date(Date.now() + 3_600_000);
const query = JSON.stringify({ query: '{ viewer { name } }' });

describe.each(KINDS)('tokens, %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind);
  });
  afterAll(() => desk.close());

  const make = (name: string, expiresAt: Date | null = null) =>
    createToken(desk.database.sql, { name, role: 'READER', citySlugs: [], expiresAt }, commandLine);

  it('are 256 random bits, of which only the SHA-256 is stored', async () => {
    const { id, token } = await make('one');
    expect(token).toMatch(/^bar_[\w-]{43}$/);
    expect((await make('two')).token).not.toBe(token);
    const rows = await desk.database.sql.query('SELECT * FROM access_token WHERE id = $1', [id]);
    const events = await desk.database.sql.query('SELECT * FROM audit_event');
    const infos = await listTokens(desk.database.sql);
    expect(JSON.stringify([rows, events, infos])).not.toContain(token.slice(4));
    expect(infos.find((info) => info.id === id)).toMatchObject({ name: 'one', createdBy: 'command line' });
  });

  it('name their holder until they are revoked', async () => {
    const { id, token } = await make('short-lived');
    expect(await findActor(desk.database.sql, token)).toEqual({
      name: 'short-lived',
      tokenId: id,
      role: 'READER',
      cityIds: [],
    });
    expect(await revokeToken(desk.database.sql, id, commandLine)).toBe(true);
    expect(await findActor(desk.database.sql, token)).toBeNull();
    expect(await revokeToken(desk.database.sql, id, commandLine)).toBe(false);
    const answer = await post(desk, query, bearer(token));
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
  });

  it('end at their hour', async () => {
    const { id, token } = await make('hourly', inAnHour());
    expect(await findActor(desk.database.sql, token)).not.toBeNull();
    await desk.database.sql.query(
      `UPDATE access_token SET created_at = now() - interval '2 hours', expires_at = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    expect((await post(desk, query, bearer(token))).status).toBe(401);
  });

  it('note their use, once in five minutes', async () => {
    const { id, token } = await make('used');
    const used = async () =>
      (await listTokens(desk.database.sql)).find((info) => info.id === id)?.lastUsedAt?.getTime();
    expect(await used()).toBeUndefined();
    await findActor(desk.database.sql, token);
    const first = await used();
    expect(first).toBeDefined();
    await findActor(desk.database.sql, token);
    expect(await used()).toBe(first);
    await desk.database.sql.query(
      `UPDATE access_token SET last_used_at = last_used_at - interval '6 minutes' WHERE id = $1`,
      [id],
    );
    await findActor(desk.database.sql, token);
    expect(await used()).toBeGreaterThanOrEqual(first ?? Infinity);
  });
});

describe('a request', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it.each([
    ['of another scheme', 'Basic YmFyOmJhcg=='],
    ['without its scheme', `bar_${'a'.repeat(43)}`],
    ['that is empty', 'Bearer '],
    ['that is none', 'Bearer hello'],
    ['that nobody made', `Bearer bar_${'a'.repeat(43)}`],
    ['with something behind it', `Bearer bar_${'a'.repeat(43)} x`],
    ['as long as a book', `Bearer bar_${'a'.repeat(5_000)}`],
  ])('with a token %s is refused, and the token not repeated', async (_what, Authorization) => {
    const answer = await post(desk, query, { Authorization });
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer.text).not.toContain('aaaa');
    expect(answer.headers.get('Cache-Control')).toContain('no-store');
  });

  it('with a token is answered for its holder alone', async () => {
    const { headers, status } = await post(desk, query, bearer(desk.tokens.reader));
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    expect(headers.get('Vary')).toContain('Authorization');
  });

  it('without a token says that answers depend on it', async () => {
    expect((await post(desk, query)).headers.get('Vary')).toContain('Authorization');
  });
});

describe('the API', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('shows a new token once, and it works', async () => {
    const input = { name: 'New', role: 'CITY_EDITOR', cities: ['Lorient', 'pau-bearn-pyrenees'] };
    const made = await change(desk, 'administrator', 'createToken', input);
    const { viewer } = (await post<{ viewer: { name: string } }>(desk, query, bearer(made.secret ?? null)))
      .data ?? { viewer: null };
    expect(viewer?.name).toBe('New');
    const tokens = await desk.as('administrator', '{ tokens { id name role cities createdBy lastUsedAt } }');
    expect(tokens.text).not.toContain(made.secret?.slice(4));
    expect(tokens.data).toMatchObject({
      tokens: [
        { name: 'New', cities: ['lorient', 'pau-pyrenees'], createdBy: 'administrator' },
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  it.each([
    ['name', { name: ' \u00a0', role: 'READER' }],
    ['name', { name: 'x'.repeat(201), role: 'READER' }],
    ['cities', { name: 'x', role: 'CITY_EDITOR' }],
    ['cities', { name: 'x', role: 'CITY_EDITOR', cities: ['atlantis'] }],
    ['cities', { name: 'x', role: 'EDITOR', cities: ['lorient'] }],
    ['expiresAt', { name: 'x', role: 'READER', expiresAt: '2020-01-01T00:00:00Z' }],
  ])('names the field %s that is wrong in %o', async (field, input) => {
    const result = await change(desk, 'administrator', 'createToken', input);
    expect(result).toMatchObject({ __typename: 'ValidationError', fields: [{ field }] });
  });

  it('finds no token to revoke where there is none', async () => {
    const id = Buffer.from('Project:1').toString('base64url');
    const result = await change(desk, 'administrator', 'revokeToken', { id });
    expect(result.__typename).toBe('NotFoundError');
  });
});
