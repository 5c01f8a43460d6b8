import { compare, type Measured, usualRounds } from '../measure/rounds.ts';
import { type Latency, latencyOf } from './latency.ts';
import type { Question } from './questions.ts';
import { loadOf, type Started } from './servers.ts';

/** An answer that takes longer than this, in milliseconds, is measured one by one: rounds of seconds would hold too few. */
const slow = 200;
const slowTimes = 5;

/** How the rate of the large edition compares to that of the small one. */
export async function ratesOf(small: Started, large: Started, question: Question): Promise<Measured[]> {
  const loads = [small, large].map((server) => loadOf(server, question));
  const single = await Promise.all(loads.slice(1).map((load) => latencyOf(load, 3)));
  if (single.every(({ p50 }) => p50 < slow)) {
    const runners = [small, large].map(({ edition, pid }, index) => ({
      name: edition,
      load: loads[index] ?? { url: '' },
      pid,
    }));
    return await compare(runners, { ...usualRounds, connections: 4 });
  }
  const latencies: Latency[] = [];
  for (const load of loads) latencies.push(await latencyOf(load, slowTimes));
  return latencies.map(({ p50 }, index) => ({
    name: index === 0 ? small.edition : large.edition,
    rate: 1_000 / p50,
    ratio: (latencies[0]?.p50 ?? Number.NaN) / p50,
    microseconds: Number.NaN,
    costRatio: Number.NaN,
  }));
}
