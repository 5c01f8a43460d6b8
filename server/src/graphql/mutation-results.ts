import type { SqlDatabase } from '@barometre/prisma';
import { requireActor } from '../access/permission.ts';
import type { Editor } from '../editorial/editor.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { decodeGlobalId } from './global-id.ts';
import {
  ConflictError,
  ErratumRequiredError,
  isReason,
  isRefusal,
  NotFoundError,
  NotPossibleError,
  type Refusal,
  refusal,
  typeNameOf,
  ValidationError,
} from './mutation-errors.ts';

builder.mutationType({
  description:
    'What the holders of access tokens can change, by POST alone. Each answers either what was changed or an error with a type of its own; who has no token, or not the right one, gets UNAUTHENTICATED or FORBIDDEN.',
});

type Payload<Shape extends object> = ReturnType<ReturnType<typeof builder.objectRef<Shape>>['implement']>;

/** What a group of mutations answers: its payload, or why nothing was changed. */
export function resultOf<Shape extends object>(name: string, subject: string, payload: Payload<Shape>) {
  return builder.unionType(name, {
    description: `What came of a change of ${subject}: the payload, or why nothing was changed.`,
    types: [payload, ValidationError, NotFoundError, ConflictError, ErratumRequiredError, NotPossibleError],
    resolveType: (value: Shape | Refusal) => (isRefusal(value) ? typeNameOf(value) : payload),
  });
}

/**
 * Makes a change on behalf of the viewer. Why it was refused is an answer like another; what is not the client's to put
 * right is thrown.
 *
 * @throws {AccessError} UNAUTHENTICATED without a token
 */
export async function change<Shape extends object>(
  context: Context,
  work: (database: SqlDatabase, editor: Editor) => Promise<Shape>,
): Promise<Shape | Refusal> {
  const actor = requireActor(context.viewer);
  if (context.sql === null) throw new Error('a mutation was sent to a context that can only read');
  const { editions } = await context.reads.catalogue();
  try {
    return await work(context.sql, { actor, editions: new Map(editions.map((one) => [one.code, one])) });
  } catch (error) {
    if (isReason(error)) return refusal(error);
    throw error;
  } finally {
    // What this operation reads from now on is what there is after the change.
    context.reads.forget();
  }
}

/** The row that an id of a type means; 0, which no row has, for any other id. */
export function rowId(globalId: string | number, typename: string): number {
  const decoded = decodeGlobalId(String(globalId));
  return decoded?.typename === typename ? decoded.id : 0;
}

export const ErratumInput = builder.inputType('ErratumInput', {
  description: 'Why a published edition is corrected. Its readers are told, with the date.',
  fields: (t) => ({
    reasonFr: t.string({
      required: true,
      description: 'The reason in French, in one or two sentences; 1,000 characters at most.',
    }),
    reasonEn: t.string({ description: 'The same in English; readers in English see the French without it.' }),
  }),
});

/** What a day of the API is to the editorial rules. */
export const dayOf = (date: Date | null | undefined): string | null | undefined =>
  date == null ? date : date.toISOString().slice(0, 10);
