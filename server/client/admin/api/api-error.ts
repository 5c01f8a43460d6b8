/** The API's codes, and two of our own: the server cannot be reached, or it answers what nobody understands. */
export type ApiErrorCode =
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'
  | 'UNREACHABLE'
  | 'UNREADABLE';

/** A request that was not answered as it should be. Its message is the server's, in English. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const codes: readonly string[] = [
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
];

/** The code of an error of GraphQL; what is not known counts as the server's fault. */
export const codeOf = (code: unknown): ApiErrorCode =>
  typeof code === 'string' && codes.includes(code) ? (code as ApiErrorCode) : 'INTERNAL_SERVER_ERROR';

/** The code that an HTTP status stands for, where the answer's body says none. */
export function codeOfStatus(status: number): ApiErrorCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 503) return 'SERVICE_UNAVAILABLE';
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT';
}
