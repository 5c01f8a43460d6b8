import { processorSeconds } from './processor-time.ts';
import { type Load, loadServer } from './wrk.ts';

/** One of those that are compared. */
export interface Runner {
  name: string;
  load: Load;
  /** The process of the server. */
  pid: number;
}

export interface Measured {
  name: string;
  /** The median of the processor's time that the server itself takes for a request, in microseconds. */
  microseconds: number;
  /** The median of its rounds, in requests a second. */
  rate: number;
  /** The median of its ratios to the reference, each taken within one round. */
  ratio: number;
  /** The same by processor's time: how much of the reference's it takes less (above 1) or more (below). */
  costRatio: number;
}

export interface RoundOptions {
  rounds: number;
  seconds: number;
  connections: number;
}

/** Enough for all, unless a variable says otherwise: a quick look need not be exact. */
export const usualRounds: RoundOptions = {
  rounds: Number(process.env['BENCH_ROUNDS'] ?? 7),
  seconds: Number(process.env['BENCH_SECONDS'] ?? 2),
  connections: 16,
};

/**
 * Loads one after the other for a moment, round after round: what else the machine does meets all of them alike. The first
 * one is what the others are compared to. One round before the first warms everything up.
 */
export async function compare(
  runners: readonly Runner[],
  options: RoundOptions = usualRounds,
): Promise<Measured[]> {
  const rates = runners.map((): number[] => []);
  const costs = runners.map((): number[] => []);
  for (let round = -1; round < options.rounds; round++) {
    for (const [index, { load, pid }] of runners.entries()) {
      const before = processorSeconds(pid);
      const { perSecond, requests } = await loadServer(load, options);
      if (round < 0) continue;
      rates[index]?.push(perSecond);
      costs[index]?.push(((processorSeconds(pid) - before) / requests) * 1e6);
    }
  }
  const reference = rates[0] ?? [];
  return runners.map(({ name }, index) => {
    const own = rates[index] ?? [];
    return {
      name,
      rate: median(own),
      ratio: median(own.map((rate, round) => rate / (reference[round] ?? 0))),
      microseconds: median(costs[index] ?? []),
      costRatio: median((costs[index] ?? []).map((cost, round) => (costs[0]?.[round] ?? 0) / cost)),
    };
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}
