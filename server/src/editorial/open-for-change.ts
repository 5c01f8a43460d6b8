import type { EditionStatus, Sql } from '@barometre/prisma';
import { ErratumRequired, NotFound } from './editorial-error.ts';
import { checkErratum, type ErratumText } from './erratum.ts';
import { ensureRevision } from './revision.ts';

/** An edition whose row is locked until the transaction ends, so that changes of one edition come one after another. */
export interface OpenEdition {
  id: number;
  code: string;
  status: EditionStatus;
  version: number;
}

/**
 * Opens an edition for a change of its projects, themes or texts: a draft freely, a published one only with the reason
 * that its readers will be told, by `recordErratum` once the change is made.
 *
 * @throws {NotFound} {ErratumRequired} {InvalidInput} for a reason that says nothing
 */
export async function openForChange(
  sql: Sql,
  editionId: number,
  erratum: ErratumText | null | undefined,
): Promise<OpenEdition> {
  const edition = await lockEdition(sql, editionId);
  if (edition.status !== 'PUBLISHED') return edition;
  if (erratum == null) throw new ErratumRequired(edition.code);
  checkErratum(erratum);
  await ensureRevision(sql, editionId);
  return edition;
}

/** @throws {NotFound} where it is gone */
export async function lockEdition(sql: Sql, editionId: number): Promise<OpenEdition> {
  const [edition] = await sql.query<OpenEdition>(
    'select id, code, status::text as status, version from edition where id = $1 for update',
    [editionId],
  );
  if (edition !== undefined) return edition;
  throw new NotFound({
    FR: 'Cette édition n’existe plus.',
    EN: 'This edition is not there any more.',
  });
}
