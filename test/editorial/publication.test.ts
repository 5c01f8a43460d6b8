import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '../database/databases.ts';
import { change } from './attempts.ts';
import { eventsSince, lastEvent } from './audit-log.ts';
import { type Desk, openDesk } from './desk.ts';
import { addDraft, globalId, hiddenCity } from './drafts.ts';

const erratum = { reasonFr: 'Un projet était compté deux fois.', reasonEn: 'A project was counted twice.' };

interface Revision {
  revision: number;
  projectCount: number;
  cityCount: number;
  themes: { code: string; count: number }[];
}

interface Told {
  edition: {
    revision: number;
    status: string;
    errata: { reason: string; created: number; updated: number; removed: number }[];
    revisions: Revision[];
  };
}

const told = `{ edition(code: "draft") { revision status
  errata { reason(locale: EN) created updated removed }
  revisions { revision projectCount cityCount themes { code count } } } }`;

describe.each(KINDS)('publishing, %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind);
  });
  afterAll(() => desk.close());

  beforeEach(async () => {
    await desk.database.sql.script(`UPDATE edition SET current = false;
      UPDATE edition SET current = true WHERE code = '2013';
      DELETE FROM edition WHERE code = 'draft'; DELETE FROM city WHERE slug = '${hiddenCity}';`);
    await addDraft(desk.database);
  });

  const publish = (more: object = {}) => change(desk, 'editor', 'publishEdition', { code: 'draft', ...more });
  const projectId = (reference = 'draft-0001') =>
    globalId(desk.database, 'Project', 'project', `reference = '${reference}'`);

  it('makes a draft public, fixes its figures and leaves the current edition as it was', async () => {
    const at = await lastEvent(desk);
    expect((await publish()).edition).toMatchObject({ status: 'PUBLISHED', current: false, revision: 1 });
    const { edition } = await desk.get<Told>('nobody', told);
    expect(edition).toEqual({
      revision: 1,
      status: 'PUBLISHED',
      errata: [],
      revisions: [
        {
          revision: 1,
          projectCount: 3,
          cityCount: 2,
          themes: [
            { code: 'leisure', count: 2 },
            { code: 'secret-theme', count: 1 },
          ],
        },
      ],
    });
    expect(await desk.get('nobody', '{ edition { code } }')).toEqual({ edition: { code: '2013' } });
    expect(await eventsSince(desk, at)).toMatchObject([
      { actor: 'editor', action: 'edition.publish', label: 'draft', after: { revision: 1 } },
    ]);
  });

  it('makes it current when asked, and takes the place of the one before', async () => {
    const at = await lastEvent(desk);
    expect((await publish({ makeCurrent: true })).edition?.current).toBe(true);
    expect(await desk.get('nobody', '{ editions { code current } }')).toMatchObject({
      editions: [
        { code: 'draft', current: true },
        { current: false },
        { current: false },
        { current: false },
      ],
    });
    expect((await eventsSince(desk, at)).map(({ action }) => action)).toEqual([
      'edition.publish',
      'edition.put-forward',
    ]);
  });

  it('is refused where there is nothing to publish, or it is public already', async () => {
    await desk.database.sql.script(`DELETE FROM project WHERE reference LIKE 'draft-%'`);
    expect(await publish()).toMatchObject({ __typename: 'NotPossibleError', code: 'NOT_POSSIBLE' });
    const again = await change(desk, 'editor', 'publishEdition', { code: '2014' });
    expect(again.__typename).toBe('NotPossibleError');
    const unknown = await change(desk, 'editor', 'publishEdition', { code: 'nothing' });
    expect(unknown.__typename).toBe('NotFoundError');
  });

  it('lets nothing change afterwards without a reason', async () => {
    await publish();
    const id = await projectId();
    const theme = await globalId(desk.database, 'Theme', 'theme', `code = 'secret-theme'`);
    const attempts = [
      change(desk, 'editor', 'updateProject', { id, expectedVersion: 1, title: 'X' }),
      change(desk, 'cityEditor', 'assessProject', { id, expectedVersion: 1, assessments: [] }),
      change(desk, 'editor', 'deleteProject', { id, expectedVersion: 1 }),
      change(desk, 'editor', 'createProject', {
        edition: 'draft',
        title: 'X',
        city: 'marseille',
        theme: 'leisure',
      }),
      change(desk, 'editor', 'createTheme', { edition: 'draft', code: 'x', labelFr: 'X', labelEn: 'X' }),
      change(desk, 'editor', 'updateTheme', { id: theme, expectedVersion: 1, labelEn: 'X' }),
      change(desk, 'editor', 'deleteTheme', { id: theme, expectedVersion: 1 }),
      change(desk, 'editor', 'reorderThemes', { edition: 'draft', codes: ['secret-theme', 'leisure'] }),
      change(desk, 'administrator', 'updateEdition', { code: 'draft', expectedVersion: 2, titleEn: 'X' }),
    ];
    for (const result of await Promise.all(attempts)) expect(result.code).toBe('ERRATUM_REQUIRED');
    const blank = { id, expectedVersion: 1, title: 'X', erratum: { reasonFr: ' ' } };
    expect(await change(desk, 'editor', 'updateProject', blank)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'erratum.reasonFr' }],
    });
    const { edition } = await desk.get<Told>('nobody', told);
    expect(edition).toMatchObject({ revision: 1, errata: [] });
  });

  it('tells readers of each correction, with the figures after it', async () => {
    await publish();
    const at = await lastEvent(desk);
    const id = await projectId();
    const moved = { id, expectedVersion: 1, theme: 'secret-theme', erratum };
    expect((await change(desk, 'cityEditor', 'updateProject', moved)).project?.version).toBe(2);
    await change(desk, 'editor', 'deleteProject', { id, expectedVersion: 2, erratum });
    await change(desk, 'editor', 'updateEdition', {
      code: 'draft',
      expectedVersion: 2,
      titleEn: 'X',
      erratum,
    });
    const { edition } = await desk.get<Told>('nobody', told);
    expect(edition).toMatchObject({ status: 'PUBLISHED', revision: 4 });
    const reason = erratum.reasonEn;
    expect(edition.errata).toEqual([
      { reason, created: 0, updated: 0, removed: 0 },
      { reason, created: 0, updated: 0, removed: 1 },
      { reason, created: 0, updated: 1, removed: 0 },
    ]);
    expect(edition.revisions.map(({ projectCount, themes }) => [projectCount, themes[0]?.count])).toEqual([
      [2, 1],
      [2, 1],
      [3, 1],
      [3, 2],
    ]);
    expect((await eventsSince(desk, at)).map(({ action, reason: why }) => [action, why])).toEqual([
      ['project.update', erratum.reasonFr],
      ['edition.correct', erratum.reasonFr],
      ['project.delete', erratum.reasonFr],
      ['edition.correct', erratum.reasonFr],
      ['edition.update', erratum.reasonFr],
      ['edition.correct', erratum.reasonFr],
    ]);
  });

  it('makes no correction of what corrects nothing', async () => {
    await publish();
    const at = await lastEvent(desk);
    const theme = await globalId(desk.database, 'Theme', 'theme', `code = 'secret-theme'`);
    const project = {
      id: await projectId(),
      expectedVersion: 1,
      title: 'Projet brouillon 1',
      url: '',
      erratum,
    };
    const results = [
      await change(desk, 'editor', 'updateProject', project),
      await change(desk, 'editor', 'updateTheme', {
        id: theme,
        expectedVersion: 1,
        labelEn: 'Secret',
        erratum,
      }),
      await change(desk, 'editor', 'reorderThemes', {
        edition: 'draft',
        codes: ['leisure', 'secret-theme'],
        erratum,
      }),
      await change(desk, 'editor', 'updateEdition', {
        code: 'draft',
        expectedVersion: 2,
        titleEn: 'Draft',
        erratum,
      }),
    ];
    for (const result of results) expect(result.__typename).toMatch(/Payload$/);
    expect(results[0]?.project?.version).toBe(1);
    expect(await eventsSince(desk, at)).toEqual([]);
    expect((await desk.get<Told>('nobody', told)).edition).toMatchObject({ revision: 1, errata: [] });
  });

  it('lets one of two simultaneous publications win', async () => {
    const results = await Promise.all([publish(), publish()]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'EditionPayload',
      'NotPossibleError',
    ]);
  });

  it('keeps the figures that came with the installation before their first correction', async () => {
    const id = await globalId(desk.database, 'Project', 'project', `reference = '2013-0001'`);
    const [row] = await desk.database.sql.query<{ version: number }>(
      `SELECT version FROM project WHERE reference = '2013-0001'`,
    );
    const edit = { id, expectedVersion: row?.version, erratum };
    expect((await change(desk, 'editor', 'deleteProject', edit)).__typename).toBe('DeletionPayload');
    const query = '{ edition(code: "2013") { revision revisions { revision projectCount } } }';
    expect(await desk.get('nobody', query)).toEqual({
      edition: {
        revision: 2,
        revisions: [
          { revision: 2, projectCount: 1127 },
          { revision: 1, projectCount: 1128 },
        ],
      },
    });
    const event = await globalId(
      desk.database,
      'AuditEvent',
      'audit_event',
      `action = 'project.delete' AND label = '2013-0001' ORDER BY id DESC`,
    );
    expect((await change(desk, 'editor', 'restore', { auditEvent: event, erratum })).project?.id).toBe(id);
  });

  it('can be taken back and done again; what changed in between needs its reason', async () => {
    await publish();
    const back = () => change(desk, 'editor', 'unpublishEdition', { code: 'draft' });
    expect((await back()).edition?.status).toBe('DRAFT');
    expect((await desk.as('nobody', told)).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await publish()).edition).toMatchObject({ status: 'PUBLISHED', revision: 1 });

    await back();
    const id = await projectId();
    await change(desk, 'editor', 'updateProject', { id, expectedVersion: 1, title: 'X' });
    expect((await publish()).code).toBe('ERRATUM_REQUIRED');
    expect((await publish({ erratum })).edition).toMatchObject({ status: 'PUBLISHED', revision: 2 });
    const { edition } = await desk.get<Told>('nobody', told);
    expect(edition.errata).toEqual([{ reason: erratum.reasonEn, created: 0, updated: 1, removed: 0 }]);
  });

  it('is not taken back while it is the current edition', async () => {
    await publish({ makeCurrent: true });
    const result = await change(desk, 'editor', 'unpublishEdition', { code: 'draft' });
    expect(result.code).toBe('NOT_POSSIBLE');
    expect((await change(desk, 'editor', 'setCurrentEdition', { code: '2013' })).edition?.current).toBe(true);
    expect((await change(desk, 'editor', 'unpublishEdition', { code: 'draft' })).edition?.status).toBe(
      'DRAFT',
    );
  });

  it('cannot put a draft forward', async () => {
    const result = await change(desk, 'editor', 'setCurrentEdition', { code: 'draft' });
    expect(result.code).toBe('NOT_POSSIBLE');
  });

  it('deletes a draft, never what was public', async () => {
    const at = await lastEvent(desk);
    await publish();
    const gone = () => change(desk, 'administrator', 'deleteEdition', { code: 'draft' });
    expect((await gone()).code).toBe('NOT_POSSIBLE');
    await change(desk, 'editor', 'unpublishEdition', { code: 'draft' });
    expect((await gone()).code).toBe('NOT_POSSIBLE');
    await desk.database.sql.script('DELETE FROM edition_revision');
    expect((await gone()).__typename).toBe('DeletionPayload');
    const events = (await eventsSince(desk, at)).slice(2);
    expect(events.map(({ action, label }) => [action, label])).toEqual([
      ['project.delete', 'draft-0001'],
      ['project.delete', 'draft-0002'],
      ['project.delete', 'draft-0003'],
      ['edition.delete', 'draft'],
    ]);
    expect(events[3]?.before).toMatchObject({ titleFr: 'Brouillon', themes: [{ code: 'leisure' }, {}] });
    expect((await change(desk, 'administrator', 'deleteEdition', { code: '2013' })).code).toBe(
      'NOT_POSSIBLE',
    );
  });
});
