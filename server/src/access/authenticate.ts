import type { IncomingMessage } from 'node:http';
import type { Sql } from '@barometre/prisma';
import type { Actor } from '../editorial/actor.ts';
import { AccessError } from './access-error.ts';
import { findActor } from './tokens.ts';

/**
 * Who sends a request, by its header `Authorization: Bearer bar_…`; null for a request without one.
 *
 * @throws {AccessError} UNAUTHENTICATED for a header that names nobody: whoever sends a token wants to be known, and a
 * token that ended must not quietly answer as the public
 */
export async function authenticate(
  sql: Sql,
  request: Pick<IncomingMessage, 'headers'>,
): Promise<Actor | null> {
  const { authorization } = request.headers;
  if (authorization === undefined) return null;
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (token === undefined) {
    throw new AccessError('UNAUTHENTICATED', 'Send the token as "Authorization: Bearer bar_…".');
  }
  const actor = await findActor(sql, token);
  if (actor !== null) return actor;
  throw new AccessError(
    'UNAUTHENTICATED',
    'This token is unknown, has expired or was revoked. Ask an administrator for a new one, or leave the Authorization header out to read what is public.',
  );
}
