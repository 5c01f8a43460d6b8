/** Why a mutation changed nothing, as the API says it. */
export interface Refusal<Current = unknown> {
  __typename:
    | 'ValidationError'
    | 'NotFoundError'
    | 'ConflictError'
    | 'ErratumRequiredError'
    | 'NotPossibleError';
  message: string;
  /** Of a ValidationError. */
  fields?: FieldProblem[];
  /** Of a ConflictError: what it is now. */
  current?: Current | null;
}

export interface FieldProblem {
  field: string;
  message: string;
}

/** What to ask of a refusal, beside the payload of a mutation. It needs `$locale: Locale!`. */
export const refusalFields = `... on MutationError { message(locale: $locale) }
  ... on ValidationError { fields { field message(locale: $locale) } }`;

export const isRefusal = <Payload extends { __typename: string }, Current>(
  result: Payload | Refusal<Current>,
): result is Refusal<Current> => result.__typename.endsWith('Error');
