import { Prisma } from '@barometre/prisma';
import { maturityAxes } from '../../labels.ts';

// An axis is 0 to 4 or not assessed: the four of them together are one of 6⁴ combinations, and so one small number.

const valuesOfAxis = 6;
const combinations = valuesOfAxis ** maturityAxes.length;

/** The combination of a row of `project p`, the first axis as the highest digit; the digit 0 is an axis that was not assessed. */
export const maturityCodeSql = [
  Prisma.sql`p.maturity_realisation`,
  Prisma.sql`p.maturity_partnerships`,
  Prisma.sql`p.maturity_budget`,
  Prisma.sql`p.maturity_measurement`,
].reduce((code, axis) => Prisma.sql`(${code} * 6 + coalesce(${axis} + 1, 0))`, Prisma.sql`0`);

/** What many assessments add up to: for each axis how many there are, then for each axis their sum. */
export type AxisSums = Float64Array;

const sumCount = maturityAxes.length * 2;

export const noSums = (): AxisSums => new Float64Array(sumCount);

/** What a single project of each combination adds, `sumCount` numbers a combination. */
const sumsOfCode = Int8Array.from({ length: combinations * sumCount }, (_, at) => {
  const axis = at % maturityAxes.length;
  const place = valuesOfAxis ** (maturityAxes.length - 1 - axis);
  const digit = Math.floor(Math.floor(at / sumCount) / place) % valuesOfAxis;
  if (digit === 0) return 0;
  return at % sumCount < maturityAxes.length ? 1 : digit - 1;
});

/** Adds so many projects of a combination to sums that stand from a place on. */
export function addCode(to: AxisSums | number[], at: number, code: number, projects: number): void {
  for (let index = 0; index < sumCount; index++) {
    to[at + index] = (to[at + index] ?? 0) + projects * (sumsOfCode[code * sumCount + index] ?? 0);
  }
}

/** How many projects have each combination. */
export const noCodes = (): Uint32Array => new Uint32Array(combinations);

/** What they add up to. */
export function sumsOfCodes(codes: Uint32Array): AxisSums {
  const sums = noSums();
  for (const [code, projects] of codes.entries()) if (projects > 0) addCode(sums, 0, code, projects);
  return sums;
}
