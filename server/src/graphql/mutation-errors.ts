import {
  type Conflict,
  EditorialError,
  type ErratumRequired,
  type FieldProblem,
  type InvalidInput,
  type NotFound,
  type NotPossible,
} from '../editorial/editorial-error.ts';
import { builder } from './builder.ts';
import { encodeGlobalId } from './global-id.ts';
import { localeArgs } from './locale.ts';
import { findNodes } from './node.ts';

/** Why a mutation changed nothing. Wrapped: an error that a resolver answers would be taken for one that it threw. */
export interface Refused<Reason> {
  reason: Reason;
}

type Reason = InvalidInput | NotFound | Conflict | ErratumRequired | NotPossible;

/** Each reason has a type of its own in the API. */
export type Refusal =
  | Refused<InvalidInput>
  | Refused<NotFound>
  | Refused<Conflict>
  | Refused<ErratumRequired>
  | Refused<NotPossible>;

export const isReason = (error: unknown): error is Reason => error instanceof EditorialError;

export const refusal = (reason: Reason): Refusal => ({ reason }) as Refusal;

export const isRefusal = (value: object): value is Refusal => 'reason' in value && isReason(value.reason);

const MutationErrorCode = builder.enumType('MutationErrorCode', {
  description: 'Why a mutation changed nothing, for programs.',
  values: {
    BAD_USER_INPUT: { description: 'What was sent cannot be stored: correct the fields that are named.' },
    NOT_FOUND: { description: 'There is no such thing, or it may not be seen with this token.' },
    CONFLICT: { description: 'Somebody else changed it first: look again, then send the new version.' },
    ERRATUM_REQUIRED: {
      description: 'The edition is published: give the reason that its readers will be told.',
    },
    NOT_POSSIBLE: { description: 'Something else has to be done first; the message says what.' },
  },
});

const codes = {
  InvalidInput: 'BAD_USER_INPUT',
  NotFound: 'NOT_FOUND',
  Conflict: 'CONFLICT',
  ErratumRequired: 'ERRATUM_REQUIRED',
  NotPossible: 'NOT_POSSIBLE',
} as const;

const typeNames = {
  InvalidInput: 'ValidationError',
  NotFound: 'NotFoundError',
  Conflict: 'ConflictError',
  ErratumRequired: 'ErratumRequiredError',
  NotPossible: 'NotPossibleError',
} as const;

/** The name of a refusal's type in the API. */
export const typeNameOf = ({ reason }: Refusal) => typeNames[reason.name];

const MutationError = builder.interfaceRef<Refusal>('MutationError').implement({
  description: 'Why a mutation changed nothing. Ask for it with `... on MutationError` beside the payload.',
  resolveType: typeNameOf,
  fields: (t) => ({
    message: t.string({
      description: 'One sentence for the person who asked: what was wrong and what would be right.',
      args: localeArgs,
      resolve: ({ reason }, { locale }) => reason.label[locale],
    }),
    code: t.field({
      type: MutationErrorCode,
      description: 'The same for programs.',
      resolve: ({ reason }) => codes[reason.name],
    }),
  }),
});

const FieldError = builder.objectRef<FieldProblem>('FieldError').implement({
  description: 'What is wrong with one field of the input.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The name of the input field, with the path that leads to it, such as `source.url`.',
    }),
    message: t.string({
      description: 'What is wrong with it and what would be right.',
      args: localeArgs,
      resolve: ({ label }, { locale }) => label[locale],
    }),
  }),
});

export const ValidationError = builder.objectRef<Refused<InvalidInput>>('ValidationError').implement({
  description: 'What was sent cannot be stored. Every field that is wrong is named at once.',
  interfaces: [MutationError],
  fields: (t) => ({
    fields: t.field({
      type: [FieldError],
      description: 'The problems that were found, one for each field and reason.',
      resolve: ({ reason }) => [...reason.problems],
    }),
  }),
});

export const NotFoundError = builder.objectRef<Refused<NotFound>>('NotFoundError').implement({
  description: 'There is no such thing, or it may not be seen with this token.',
  interfaces: [MutationError],
});

export const ConflictError = builder.objectRef<Refused<Conflict>>('ConflictError').implement({
  description:
    'Somebody else changed it since you read it. Nothing was overwritten: compare with `current`, then send its version.',
  interfaces: [MutationError],
  fields: (t) => ({
    current: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'What it is now: the project, theme or edition; null where it has just gone.',
      resolve: async ({ reason: { subject, id } }, _arguments, context, info) =>
        (await findNodes([encodeGlobalId(subject, id)], context, info))[0] ?? null,
    }),
  }),
});

export const ErratumRequiredError = builder
  .objectRef<Refused<ErratumRequired>>('ErratumRequiredError')
  .implement({
    description:
      'The edition is published, so it changes only by an erratum: send the same again with its reason in `erratum`.',
    interfaces: [MutationError],
  });

export const NotPossibleError = builder.objectRef<Refused<NotPossible>>('NotPossibleError').implement({
  description: 'It cannot be done in the present state; the message says what has to be done first.',
  interfaces: [MutationError],
});
