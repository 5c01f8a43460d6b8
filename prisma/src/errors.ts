export type DatabaseErrorCode =
  | 'LOCKED'
  | 'UNREACHABLE'
  | 'UNSUPPORTED'
  | 'INVALID_URL'
  | 'STORAGE'
  | 'MIGRATION_FAILED'
  | 'MIGRATION_EDITED'
  | 'MIGRATION_UNKNOWN';

/** Something about the database that an operator can put right: `message` says what is wrong, `remedy` what to do. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly remedy: string;

  constructor(code: DatabaseErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** What a driver or the system calls an error: `ECONNREFUSED`, `28P01`… */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Node tries every address of a host and reports their failures together.
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  return undefined;
}

export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
