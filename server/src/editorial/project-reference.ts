import type { Sql } from '@barometre/prisma';
import type { OpenEdition } from './open-for-change.ts';
import { Problems } from './problems.ts';

/** @throws {InvalidInput} where another project of the edition has the reference */
export async function requireFreeReference(sql: Sql, editionId: number, reference: string): Promise<void> {
  const taken = await sql.query('select from project where edition_id = $1 and reference = $2', [
    editionId,
    reference,
  ]);
  if (taken.length === 0) return;
  const problems = new Problems();
  problems.add('reference', {
    FR: `Un autre projet de cette édition a déjà la référence « ${reference} » : donnez-en une autre, ou aucune.`,
    EN: `Another project of this edition has the reference "${reference}" already: give another one, or none.`,
  });
  problems.throwIfAny();
}

/** The edition's code and the number after the highest, as `2013-1129`. */
export async function nextReference(sql: Sql, { id, code }: OpenEdition): Promise<string> {
  const [row] = await sql.query<{ next: number }>(
    `select coalesce(max(substring(reference from '-([0-9]{1,8})$')::int), 0) + 1 as next
     from project where edition_id = $1 and starts_with(reference, $2 || '-')`,
    [id, code],
  );
  return `${code}-${String(row?.next ?? 1).padStart(4, '0')}`;
}
