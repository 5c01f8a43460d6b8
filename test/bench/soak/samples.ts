/** What a server held at a moment. */
export interface Sample {
  minute: number;
  rss: number;
  heap: number;
  /** Sockets, timers and whatever else keeps Node busy. */
  handles: number;
  /** Open files and sockets, as the operating system counts them. */
  files: number;
  /** Connections to PostgreSQL. */
  connections: number;
  /** How many follow figures. */
  live: number;
  requests: number;
}

const megabyte = 2 ** 20;

/** What must not grow, and by how much it may differ: memory is given back late, and in large pieces. */
const level: Readonly<Record<'rss' | 'heap' | 'handles' | 'files' | 'connections', number>> = {
  rss: 48 * megabyte,
  heap: 24 * megabyte,
  handles: 30,
  files: 30,
  connections: 4,
};

/** The first part of a run fills caches and pools. */
const warmUp = 0.3;

/** A shorter run says nothing about a slope: it warms up all along. */
const enoughMinutes = 10;

/**
 * What has grown from the first to the last third of what comes after warming up. Of memory the lowest value of each is
 * compared, each taken right after a collection; of what comes and goes the middle one.
 */
export function grown(samples: readonly Sample[]): string[] {
  const settled = samples.slice(Math.floor(samples.length * warmUp));
  if ((samples.at(-1)?.minute ?? 0) < enoughMinutes) return [];
  const third = Math.floor(settled.length / 3);
  const [early, late] = [settled.slice(0, third), settled.slice(-third)];
  return Object.entries(level).flatMap(([name, tolerance]) => {
    const key = name as keyof typeof level;
    const share = key === 'rss' || key === 'heap' ? 0 : 0.5;
    const [before, after] = [early, late].map((part) =>
      quantile(
        part.map((sample) => sample[key]),
        share,
      ),
    );
    if (before === undefined || after === undefined || after - before <= tolerance) return [];
    return [`${name} has grown from ${Math.round(before)} to ${Math.round(after)}`];
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
