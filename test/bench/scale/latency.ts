import { askOnce } from '../measure/same-answer.ts';
import type { Load } from '../measure/wrk.ts';

export interface Latency {
  p50: number;
  p95: number;
}

/** How long a server takes to answer, in milliseconds, when nobody else asks it anything. */
export async function latencyOf(load: Load, times: number): Promise<Latency> {
  // The first ones are prepared and compiled.
  for (let warm = 0; warm < 5; warm++) await (await askOnce(load)).arrayBuffer();
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await (await askOnce(load)).arrayBuffer();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
