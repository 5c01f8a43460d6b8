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

/** How often servers are started anew: what Node's compiler makes of the same program differs by a tenth and more. */
export const generations = 3;

/** Within one of them. */
export const roundsOfGeneration: RoundOptions = {
  ...usualRounds,
  rounds: Math.ceil(usualRounds.rounds / generations),
};

/** What each runner did in one round, in their order. */
export type Round = readonly { perSecond: number; microseconds: number }[];

/**
 * Loads one after the other for a moment, round after round: what else the machine does meets all of them alike. One round
 * before the first warms everything up.
 */
export async function takeRounds(
  runners: readonly Omit<Runner, 'name'>[],
  { rounds, ...options }: RoundOptions = usualRounds,
): Promise<Round[]> {
  const taken: Round[] = [];
  for (let number = 0; number <= rounds; number++) {
    const round: { perSecond: number; microseconds: number }[] = [];
    for (const { load, pid } of runners) {
      const before = processorSeconds(pid);
      const { perSecond, requests } = await loadServer(load, options);
      round.push({ perSecond, microseconds: ((processorSeconds(pid) - before) / requests) * 1e6 });
    }
    if (number > 0) taken.push(round);
  }
  return taken;
}

/** What rounds tell of the runners, in their order. The first one is what the others are compared to. */
export function summary(names: readonly string[], rounds: readonly Round[]): Measured[] {
  return names.map((name, index) => {
    const each = (of: (own: Round[number], reference: Round[number]) => number) =>
      median(
        rounds.flatMap((round) => {
          const [own, reference] = [round[index], round[0]];
          return own === undefined || reference === undefined ? [] : [of(own, reference)];
        }),
      );
    return {
      name,
      rate: each((own) => own.perSecond),
      ratio: each((own, reference) => own.perSecond / reference.perSecond),
      microseconds: each((own) => own.microseconds),
      costRatio: each((own, reference) => reference.microseconds / own.microseconds),
    };
  });
}

export const compare = async (
  runners: readonly Runner[],
  options: RoundOptions = usualRounds,
): Promise<Measured[]> =>
  summary(
    runners.map(({ name }) => name),
    await takeRounds(runners, options),
  );

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}
