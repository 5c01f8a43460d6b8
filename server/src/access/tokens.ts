import { timingSafeEqual } from 'node:crypto';
import type { AccessRole, Sql } from '@barometre/prisma';
import type { Actor } from '../editorial/actor.ts';
import { atomically } from '../editorial/atomically.ts';
import { recordChanges } from '../editorial/audit.ts';
import { checkNewToken } from './new-token.ts';
import { requireRole } from './permission.ts';
import { digestOf, isTokenText, makeToken } from './token-text.ts';

export interface NewToken {
  /** Whose it is or what it is for; the audit log shows it. */
  name: string;
  role: AccessRole;
  /** For the role CITY_EDITOR, at least one; for the others none. */
  citySlugs: readonly string[];
  /** Null for a token that holds until it is revoked. */
  expiresAt: Date | null;
}

/** A token as it can be shown: everything but the token. */
export interface TokenInfo {
  id: number;
  name: string;
  role: AccessRole;
  citySlugs: string[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** To within five minutes. */
  lastUsedAt: Date | null;
}

/**
 * Makes a token. It is answered here and never again: only its digest is stored.
 *
 * @throws {InvalidInput} naming every field that is wrong
 * @throws {AccessError} where the actor is no administrator
 */
export async function createToken(
  sql: Sql,
  token: NewToken,
  actor: Actor,
): Promise<{ id: number; token: string }> {
  requireRole(actor, 'ADMINISTRATOR');
  return await atomically(sql, async (transaction) => {
    const { name, cityIds } = await checkNewToken(transaction, token);
    const text = makeToken();
    const [row] = await transaction.query<{ id: number }>(
      `insert into access_token (name, digest, role, created_by, expires_at)
       values ($1, $2, $3::text::"AccessRole", $4, $5::timestamptz) returning id`,
      [name, digestOf(text), token.role, actor.name, token.expiresAt?.toISOString() ?? null],
    );
    if (row === undefined) throw new Error('the token was not inserted');
    await transaction.query(
      'insert into access_token_city (token_id, city_id) select $1::int, unnest($2::int[])',
      [row.id, cityIds],
    );
    const after = { name, role: token.role, cities: token.citySlugs, expiresAt: token.expiresAt };
    await recordChanges(transaction, actor, [
      { action: 'token.create', subject: 'AccessToken', subjectId: row.id, label: name, after },
    ]);
    return { id: row.id, token: text };
  });
}

/** Ends a token at once. False where there is no such token, or it was revoked before. */
export async function revokeToken(sql: Sql, id: number, actor: Actor): Promise<boolean> {
  requireRole(actor, 'ADMINISTRATOR');
  return await atomically(sql, async (transaction) => {
    const [row] = await transaction.query<{ name: string; revokedAt: Date }>(
      `update access_token set revoked_at = now() where id = $1 and revoked_at is null
       returning name, revoked_at as "revokedAt"`,
      [id],
    );
    if (row === undefined) return false;
    const change = { action: 'token.revoke', subject: 'AccessToken', subjectId: id, label: row.name };
    await recordChanges(transaction, actor, [
      { ...change, before: { revokedAt: null }, after: { revokedAt: row.revokedAt } },
    ]);
    return true;
  });
}

/** Every token that was ever made, the latest first. */
export async function listTokens(sql: Sql): Promise<TokenInfo[]> {
  return await sql.query<TokenInfo>(
    `select t.id, t.name, t.role::text as role, t.created_by as "createdBy", t.created_at as "createdAt",
       t.expires_at as "expiresAt", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt",
       array(select c.slug from access_token_city tc join city c on c.id = tc.city_id
             where tc.token_id = t.id order by c.slug) as "citySlugs"
     from access_token t order by t.id desc`,
  );
}

interface TokenRow {
  id: number;
  name: string;
  digest: string;
  role: AccessRole;
  cityIds: number[];
  stale: boolean;
}

/** The holder of a token; null where it is unknown, expired or revoked. */
export async function findActor(sql: Sql, token: string): Promise<Actor | null> {
  if (!isTokenText(token)) return null;
  const digest = digestOf(token);
  const [row] = await sql.query<TokenRow>(
    `select t.id, t.name, t.digest, t.role::text as role,
       array(select tc.city_id from access_token_city tc where tc.token_id = t.id order by tc.city_id) as "cityIds",
       t.last_used_at is null or t.last_used_at < now() - interval '5 minutes' as stale
     from access_token t
     where t.digest = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())`,
    [digest],
  );
  // The index compares digests, of which nobody learns the token; the comparison that decides takes the same time always.
  if (row === undefined || !timingSafeEqual(Buffer.from(row.digest), Buffer.from(digest))) return null;
  if (row.stale) await noteUse(sql, row.id);
  return { name: row.name, tokenId: row.id, role: row.role, cityIds: row.cityIds };
}

/** When a token was last used is kept to within five minutes, so that reading does not mean writing. */
async function noteUse(sql: Sql, id: number): Promise<void> {
  await sql.query(
    `update access_token set last_used_at = now()
     where id = $1 and (last_used_at is null or last_used_at < now() - interval '5 minutes')`,
    [id],
  );
}
