/** Why somebody may not do what they asked for, with the HTTP status that says so. */
const statusOf = { UNAUTHENTICATED: 401, FORBIDDEN: 403 } as const;

/** Who asks is not known (UNAUTHENTICATED), or may not do it (FORBIDDEN). The message never holds a token. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  readonly code: keyof typeof statusOf;
  readonly status: 401 | 403;

  constructor(code: keyof typeof statusOf, message: string) {
    super(message);
    this.code = code;
    this.status = statusOf[code];
  }
}
