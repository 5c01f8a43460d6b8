import { createHash } from 'node:crypto';
import type { Counts } from './counts.ts';

/** A short digest of an edition's counts: equal exactly when every figure made from them is. */
export function versionOf(editionCode: string, counts: Counts): string {
  const figures = [
    editionCode,
    counts.projectCount,
    counts.cityCount,
    [...counts.themes].sort(([a], [b]) => a - b),
    counts.objectives,
    counts.statuses,
    counts.maturity,
  ];
  return createHash('sha256').update(JSON.stringify(figures)).digest('base64url').slice(0, 22);
}
