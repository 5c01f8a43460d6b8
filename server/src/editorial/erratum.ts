import type { Sql } from '@barometre/prisma';
import type { Actor } from './actor.ts';
import { recordChanges } from './audit.ts';
import { Problems } from './problems.ts';
import { fixFigures } from './revision.ts';

/** Why a published edition is corrected, for its readers. */
export interface ErratumText {
  reasonFr: string;
  reasonEn?: string | null | undefined;
}

export interface Correction {
  editionId: number;
  text: ErratumText;
  /** How many projects it created, changed and removed. */
  created: number;
  updated: number;
  removed: number;
}

const longestReason = 1_000;

/**
 * Tells the readers of a published edition of a correction that was made to it, in the transaction that made it: the
 * erratum, the edition's next revision with its figures, and the audit event. `openForChange` comes first: it locks the
 * edition and keeps the figures from before the change.
 *
 * @throws {InvalidInput} where there is no reason to tell
 */
export async function recordErratum(sql: Sql, actor: Actor, correction: Correction): Promise<void> {
  const { editionId, created, updated, removed } = correction;
  const { reasonFr, reasonEn } = checkErratum(correction.text);
  const [row] = await sql.query<{ id: number; code: string }>(
    `insert into erratum (edition_id, reason_fr, reason_en, actor, created, updated, removed)
     values ($1, $2, $3, $4, $5, $6, $7)
     returning id, (select code from edition where id = edition_id)`,
    [editionId, reasonFr, reasonEn, actor.name, created, updated, removed],
  );
  if (row === undefined) throw new Error('the erratum was not inserted');
  const revision = await fixFigures(sql, editionId);
  await recordChanges(sql, actor, [
    {
      action: 'edition.correct',
      subject: 'Erratum',
      subjectId: row.id,
      label: row.code,
      editionId,
      after: { revision, reasonEn, created, updated, removed },
      reason: reasonFr,
    },
  ]);
}

/** The reason as it is stored. @throws {InvalidInput} naming what is blank or too long */
export function checkErratum({ reasonFr, reasonEn }: ErratumText): {
  reasonFr: string;
  reasonEn: string | null;
} {
  const problems = new Problems();
  const french = problems.requiredText('erratum.reasonFr', reasonFr, longestReason) ?? '';
  const english = problems.optionalText('erratum.reasonEn', reasonEn, longestReason);
  problems.throwIfAny();
  return { reasonFr: french, reasonEn: english };
}
