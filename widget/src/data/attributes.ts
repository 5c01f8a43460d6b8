import type { By } from '../chart/model.ts';

/*
 * An attribute that makes no sense counts as absent. It is a mistake of who wrote the page: its readers can do nothing
 * about a warning, and a chart by theme serves them better than none.
 */

const BREAKDOWNS: readonly By[] = ['theme', 'objective', 'status', 'maturity'];

export function readBy(value: unknown): By {
  return BREAKDOWNS.find((by) => by === readText(value)) ?? 'theme';
}

export function readText(value: unknown): string {
  return String(value ?? '').trim();
}

/** A whole number from `least`, which is 1 or more, to `most`. */
export function readWhole(value: unknown, least: number, most: number, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : otherwise;
}
