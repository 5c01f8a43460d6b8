import { requireActor, requireRole } from '../access/permission.ts';
import {
  type AuditCut,
  auditOrder,
  countAuditEvents,
  findAuditActors,
  findAuditPage,
} from '../reads/audit-page.ts';
import type { Catalogue } from '../reads/catalogue.ts';
import { builder } from './builder.ts';
import { connectionOf } from './connection.ts';
import { clientOf } from './context.ts';
import { requireEdition } from './edition-argument.ts';
import { badUserInput } from './errors.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import { pageRequest } from './page-arguments.ts';

export const AuditEvent = builder.prismaObject('AuditEvent', {
  description: 'Who changed what, when, from what to what. Events are only ever added.',
  fields: (t) => ({
    id: t.id({
      description: 'What `restore` takes. Opaque.',
      resolve: ({ id }) => encodeGlobalId('AuditEvent', id),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
    actor: t.exposeString('actor', {
      description: 'Who did it: the name of an access token, or `command line`.',
    }),
    action: t.exposeString('action', {
      description: 'What was done, such as `project.update` or `edition.publish`.',
    }),
    subject: t.exposeString('subject', { description: 'The type of what was changed, such as `Project`.' }),
    subjectId: t.id({
      nullable: true,
      description: 'The `id` of what was changed, which may be gone by now; null where it had none.',
      resolve: ({ subject, subjectId }) => (subjectId === null ? null : encodeGlobalId(subject, subjectId)),
    }),
    editionCode: t.string({
      nullable: true,
      select: { editionId: true },
      description: 'The code of the edition that it concerns; null where there is none, or none any more.',
      resolve: async ({ editionId }, _arguments, context) => {
        const catalogue = await context.reads.catalogue();
        return catalogue.editions.find(({ id }) => id === editionId)?.code ?? null;
      },
    }),
    label: t.exposeString('label', {
      description: 'What a person recognises it by: a project’s reference, an edition’s code.',
    }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: 'What it was before; null where it was not there.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: 'What it was afterwards; null where it was gone.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The reason that readers were told, in French, where the edition was published.',
    }),
  }),
});

const AuditSubject = builder.enumType('AuditSubject', {
  description: 'The kinds of things whose changes the audit log keeps.',
  values: {
    ACCESS_TOKEN: { description: 'An access token: made, revoked.' },
    CITY: { description: 'A city that was added to an edition.' },
    DEMONSTRATION: { description: 'Small, labelled changes made to show the barometer live.' },
    EDITION: { description: 'An edition: made, changed, published, its themes put in order.' },
    ERRATUM: { description: 'A correction that readers were told of.' },
    IMPORT: { description: 'A spreadsheet: checked, committed, discarded.' },
    PROJECT: { description: 'A project: added, changed, assessed, deleted, restored.' },
    THEME: { description: 'A theme: added, changed, deleted.' },
  },
});

/** As the log calls them. */
const subjectTypes: Readonly<Record<typeof AuditSubject.$inferType, string>> = {
  ACCESS_TOKEN: 'AccessToken',
  CITY: 'City',
  DEMONSTRATION: 'Demonstration',
  EDITION: 'Edition',
  ERRATUM: 'Erratum',
  IMPORT: 'Import',
  PROJECT: 'Project',
  THEME: 'Theme',
};

const AuditFilter = builder.inputType('AuditFilter', {
  description: 'Which events. Every field that is given must hold.',
  fields: (t) => ({
    edition: t.string({ description: 'The code of the edition that they concern.' }),
    subject: t.id({ description: 'The `id` of a project, a theme, an edition or a token.' }),
    subjectType: t.field({ type: AuditSubject, description: 'The kind of thing that was changed.' }),
    actor: t.string({ description: 'Who did it, by the very name that the log has; see `auditActors`.' }),
  }),
});

interface AuditFilterInput {
  edition?: string | null | undefined;
  subject?: string | number | null | undefined;
  subjectType?: typeof AuditSubject.$inferType | null | undefined;
  actor?: string | null | undefined;
}

function auditCut(where: AuditFilterInput | null | undefined, catalogue: Catalogue): AuditCut {
  const { edition, subject, subjectType, actor } = where ?? {};
  const decoded = subject == null ? null : decodeGlobalId(String(subject));
  if (subject != null && decoded === null) {
    throw badUserInput('where.subject', '"where.subject" is not an id of this API: give one as it came.');
  }
  return {
    editionId: edition == null ? undefined : requireEdition(catalogue, edition, 'where.edition').id,
    subject: decoded?.typename,
    subjectId: decoded?.id,
    subjectType: subjectType == null ? undefined : subjectTypes[subjectType],
    actor: actor ?? undefined,
  };
}

builder.queryField('auditEvents', (t) =>
  t.connection(
    {
      type: AuditEvent,
      description: 'Every change that was ever made, the latest first, in pages. Editors.',
      args: { where: t.arg({ type: AuditFilter, description: 'Which changes; all of them when left out.' }) },
      resolve: async (_root, { where, ...page }, context) => {
        requireRole(requireActor(context.viewer), 'EDITOR');
        const client = clientOf(context);
        const cut = auditCut(where, await context.reads.catalogue());
        const request = pageRequest(page, auditOrder);
        const found = await findAuditPage(client, cut, request);
        const events = await client.auditEvent.findMany({
          where: { id: { in: found.rows.map(({ id }) => id) } },
        });
        const eventById = new Map(events.map((event) => [event.id, event]));
        const rows = found.rows.flatMap(({ id, key }) => {
          const event = eventById.get(id);
          return event === undefined ? [] : [{ ...event, key }];
        });
        return connectionOf({ ...found, rows }, auditOrder, request, () => countAuditEvents(client, cut));
      },
    },
    {
      name: 'AuditEventConnection',
      description: 'A page of the audit log.',
      fields: (fields) => ({
        totalCount: fields.int({
          description: 'How many events there are in all, on whatever page. Counted only when asked for.',
          resolve: (connection) => connection.totalCount(),
        }),
      }),
    },
    { name: 'AuditEventEdge', description: 'A change at its place in the log.' },
  ),
);

builder.queryField('auditActors', (t) =>
  t.stringList({
    description:
      'Everybody who ever changed something, by the name that the audit log has, in order. Editors.',
    resolve: async (_root, _arguments, context) => {
      requireRole(requireActor(context.viewer), 'EDITOR');
      return await findAuditActors(clientOf(context));
    },
  }),
);
