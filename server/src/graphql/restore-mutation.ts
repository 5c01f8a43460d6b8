import { restoreProject } from '../editorial/restore.ts';
import { builder } from './builder.ts';
import { change, ErratumInput, rowId } from './mutation-results.ts';
import { ProjectResult } from './project-mutations.ts';

const RestoreInput = builder.inputType('RestoreInput', {
  description: 'A change of a project to take back.',
  fields: (t) => ({
    auditEvent: t.id({
      required: true,
      description: 'The `id` of the event of `auditEvents` whose `before` is to hold again.',
    }),
    erratum: t.field({
      type: ErratumInput,
      description: 'The reason to tell readers: needed exactly where the edition is published.',
    }),
  }),
});

builder.mutationField('restore', (t) =>
  t.field({
    type: ProjectResult,
    description:
      'Makes a project again what it was before a change or a deletion, under its own id, where that still fits. Editors.',
    args: { input: t.arg({ type: RestoreInput, required: true, description: 'Which change, and why.' }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        projectId: await restoreProject(
          database,
          editor,
          rowId(input.auditEvent, 'AuditEvent'),
          input.erratum,
        ),
      })),
  }),
);
