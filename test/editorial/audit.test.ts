import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../server/src/log.ts';
import { KINDS, tryOut } from '../database/databases.ts';
import { change } from './attempts.ts';
import { type Desk, openDesk } from './desk.ts';
import { addDraft, globalId } from './drafts.ts';

interface Page {
  auditEvents: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { id: string; actor: string; action: string; label: string; before: unknown; after: unknown }[];
  };
}

const query = `query ($first: Int, $after: String, $where: AuditFilter) {
  auditEvents(first: $first, after: $after, where: $where) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id actor action label subjectId before after reason at } } }`;

describe.each(KINDS)('the audit log, %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind);
    await addDraft(desk.database);
  });
  afterAll(() => desk.close());

  it.each([
    ['changed', `UPDATE audit_event SET actor = 'nobody'`],
    ['deleted', 'DELETE FROM audit_event'],
    ['emptied', 'TRUNCATE audit_event'],
  ])('cannot be %s', async (_what, statement) => {
    expect(String(await tryOut(desk.database, statement))).toContain('only ever added to');
  });

  it('tells what became of a project, page by page', async () => {
    const id = await globalId(desk.database, 'Project', 'project', `reference = 'draft-0001'`);
    for (const [index, title] of ['B', 'C', 'D'].entries()) {
      await change(desk, 'cityEditor', 'updateProject', { id, expectedVersion: index + 1, title });
    }
    const where = { edition: 'draft', subject: id };
    const first = await desk.get<Page>('editor', query, { first: 2, where });
    expect(first.auditEvents).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        { actor: 'cityEditor', before: { title: 'C' }, after: { title: 'D' } },
        { before: { title: 'B' }, after: { title: 'C' } },
      ],
    });
    const after = first.auditEvents.pageInfo.endCursor;
    const next = await desk.get<Page>('editor', query, { first: 2, after, where });
    expect(next.auditEvents).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ before: { title: 'Projet brouillon 1' }, after: { title: 'B' } }],
    });
  });

  it('is narrowed to what was changed and to who did it', async () => {
    const theme = { edition: 'draft', code: 'nouveau', labelFr: 'Nouveau', labelEn: 'New' };
    await change(desk, 'editor', 'createTheme', theme);
    const count = async (where: object) =>
      (await desk.get<Page>('editor', query, { where })).auditEvents.totalCount;
    expect(await count({ subjectType: 'THEME' })).toBe(1);
    expect(await count({ subjectType: 'PROJECT', edition: 'draft' })).toBe(3);
    expect(await count({ subjectType: 'PROJECT', actor: 'editor' })).toBe(0);
    expect(await count({ actor: 'cityEditor' })).toBe(3);
    const { auditActors } = await desk.get<{ auditActors: string[] }>('editor', '{ auditActors }');
    expect(auditActors).toEqual(expect.arrayContaining(['cityEditor', 'editor']));
    expect(auditActors).toEqual([...auditActors].sort());
  });

  it('leaves nothing of a change that was refused', async () => {
    const before = await desk.get<Page>('editor', query);
    const id = await globalId(desk.database, 'Project', 'project', `reference = 'draft-0002'`);
    await change(desk, 'editor', 'updateProject', { id, expectedVersion: 1, url: 'no address' });
    const after = await desk.get<Page>('editor', query);
    expect(after.auditEvents.totalCount).toBe(before.auditEvents.totalCount);
  });

  it('refuses a filter that means nothing', async () => {
    for (const where of [{ edition: 'nothing' }, { subject: 'x' }]) {
      const answer = await desk.as('editor', query, { where });
      expect(answer.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});

it('a token is in no log, whatever it is logged with', async () => {
  const secret = `bar_${'s'.repeat(43)}`;
  const written = new PassThrough();
  const log = createLogger('trace', written);
  const headers = { authorization: `Bearer ${secret}`, cookie: secret };
  log.info({ headers }, 'a');
  log.info({ req: { headers }, request: { headers } }, 'b');
  log.error({ err: Object.assign(new Error(`refused ${secret}`), { headers }) }, 'c');
  log.warn({ details: [`token ${secret}`], secret, token: secret, input: { secret } }, `d ${secret}`);
  const text = String(written.read());
  expect(text.split('\n')).toHaveLength(5);
  expect(text).not.toContain('ssss');
});
