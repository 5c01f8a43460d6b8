import { type Interval, wilsonInterval } from './interval.ts';
import { largestRemainderPercents, roundedPercent } from './percent.ts';
import { competitionRanks } from './rank.ts';

/** What the API says of one category of a breakdown. */
export interface Share {
  count: number;
  /** The exact ratio, 0 to 1: a bar's length. */
  share: number;
  /** The whole number to print, 0 to 100. */
  percent: number;
  /** Competition rank by count, from 1. */
  rank: number;
  /** Wilson's 95 % interval of the share; null when there is nothing. */
  interval: Interval | null;
}

/** A category with its share. */
export type ShareOf<Category> = Share & { category: Category };

/** Shares of categories that exclude each other (themes, statuses): the percentages sum to 100. */
export function exclusiveShares<Category>(
  categories: readonly Category[],
  countOf: (category: Category) => number,
): ShareOf<Category>[] {
  const counts = categories.map(countOf);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return shares(categories, counts, total, largestRemainderPercents(counts));
}

/** Shares of categories of which a project may have several (objectives): each stands for itself. */
export function overlappingShares<Category>(
  categories: readonly Category[],
  countOf: (category: Category) => number,
  total: number,
): ShareOf<Category>[] {
  const counts = categories.map(countOf);
  const percents = counts.map((count) => roundedPercent(count, total));
  return shares(categories, counts, total, percents);
}

function shares<Category>(
  categories: readonly Category[],
  counts: readonly number[],
  total: number,
  percents: readonly number[],
): ShareOf<Category>[] {
  const ranks = competitionRanks(counts);
  return categories.map((category, index) => {
    const count = counts[index] ?? 0;
    return {
      category,
      count,
      share: total === 0 ? 0 : count / total,
      percent: percents[index] ?? 0,
      rank: ranks[index] ?? 1,
      interval: wilsonInterval(count, total),
    };
  });
}
