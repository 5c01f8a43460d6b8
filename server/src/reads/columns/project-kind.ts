import { type Objective, Prisma } from '@barometre/prisma';
import { objectives, statuses } from '../../statistics/counts.ts';
import type { ProjectCut } from '../project-cut.ts';

// A project's status and objectives as one small number: the status from 1, 0 where it is unknown, above one bit for each
// objective.

const objectiveBits = 2 ** objectives.length;

export const kindCount = (statuses.length + 1) * objectiveBits;

const status = Prisma.join(
  statuses.map((name, index) => Prisma.sql`when ${name}::"ProjectStatus" then ${index + 1}::int`),
  ' ',
);
const served = Prisma.join(
  objectives.map(
    (name, index) =>
      Prisma.sql`case when ${name}::"Objective" = any(p.objectives) then ${2 ** index}::int else 0 end`,
  ),
  ' + ',
);

/** The kind of a row of `project p`. */
export const kindSql = Prisma.sql`(case p.status ${status} else 0 end * ${objectiveBits}::int + ${served})`;

export const statusOf = (kind: number) => statuses[Math.floor(kind / objectiveBits) - 1];

export const serves = (kind: number, objective: Objective): boolean =>
  ((kind >> objectives.indexOf(objective)) & 1) === 1;

/** Which kinds a cut lets through, each 0 or 1; null where it asks for none in particular. */
export function kindsOf(cut: Pick<ProjectCut, 'objectives' | 'statuses'>): Uint8Array | null {
  if (cut.objectives === undefined && cut.statuses === undefined) return null;
  return Uint8Array.from({ length: kindCount }, (_, kind) => (matches(kind, cut) ? 1 : 0));
}

function matches(kind: number, cut: Pick<ProjectCut, 'objectives' | 'statuses'>): boolean {
  const found = statusOf(kind);
  if (cut.statuses !== undefined && (found === undefined || !cut.statuses.includes(found))) return false;
  return cut.objectives === undefined || cut.objectives.some((objective) => serves(kind, objective));
}
