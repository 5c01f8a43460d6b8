/** So many points, given back evenly over so many seconds. */
export interface Quota {
  points: number;
  seconds: number;
}

/** What is left of a quota. */
export interface Balance {
  /** Whether the points that were asked for were there; if not, none was taken. */
  granted: boolean;
  remaining: number;
  /** Until everything is there again. */
  fullInSeconds: number;
  /** Until what was asked for would be granted; 0 when it was. */
  retryInSeconds: number;
}

/** At some 100 bytes each, what they can take of memory is bounded whatever addresses come. */
const maxBuckets = 50_000;

/**
 * Who has how many points left. A bucket is one number, the moment at which it is full again: what is given back over time
 * needs no timer, and a bucket that is full need not be kept. Beyond the most that are kept the one that was not used for
 * longest is forgotten, which gives its owner points and nobody else.
 */
export class Buckets {
  readonly #fullAt = new Map<string, number>();
  readonly #now: () => number;
  readonly #most: number;
  /** Hears what is taken: of whom, and in how many milliseconds as much comes back. */
  onTaken: ((key: string, ms: number) => void) | undefined;

  /** @param now milliseconds, from whenever on */
  constructor(now: () => number = () => performance.now(), most: number = maxBuckets) {
    this.#now = now;
    this.#most = most;
  }

  get size(): number {
    return this.#fullAt.size;
  }

  /** Takes points, or none where there are not enough. What costs more than a whole quota takes all of it. */
  take(key: string, quota: Quota, points: number): Balance {
    return this.#balance(key, quota, points, true);
  }

  /** Whether points are there, without taking them. */
  look(key: string, quota: Quota, points: number): Balance {
    return this.#balance(key, quota, points, false);
  }

  /** Takes what was granted elsewhere, and comes back in so many milliseconds: whether or not as much is there. */
  charge(key: string, ms: number): void {
    const now = this.#now();
    this.#keep(key, Math.max(this.#fullAt.get(key) ?? now, now) + ms, now);
  }

  /** What is missing of each bucket, in the milliseconds until it is full. */
  *debts(): Generator<[key: string, ms: number]> {
    const now = this.#now();
    for (const [key, fullAt] of this.#fullAt) if (fullAt > now) yield [key, fullAt - now];
  }

  #balance(key: string, quota: Quota, points: number, takes: boolean): Balance {
    const now = this.#now();
    const perPoint = (quota.seconds * 1_000) / quota.points;
    const before = Math.max(this.#fullAt.get(key) ?? now, now);
    const wanted = Math.min(points, quota.points) * perPoint;
    // Half a millisecond of tolerance: a bucket filled by fractions is never quite full.
    const missing = before + wanted - (now + quota.seconds * 1_000 + 0.5);
    const granted = missing <= 0;
    const fullAt = granted && takes ? before + wanted : before;
    if (granted && takes) {
      this.#keep(key, fullAt, now);
      this.onTaken?.(key, wanted);
    }
    const used = (fullAt - now) / perPoint;
    return {
      granted,
      remaining: Math.max(0, Math.floor(quota.points - used + 1e-6)),
      fullInSeconds: Math.ceil((fullAt - now) / 1_000),
      retryInSeconds: granted ? 0 : Math.max(1, Math.ceil(missing / 1_000)),
    };
  }

  #keep(key: string, fullAt: number, now: number): void {
    // Taken out and put back: a map keeps the order of insertion, so its first key is the one not used for longest.
    this.#fullAt.delete(key);
    if (fullAt > now) this.#fullAt.set(key, fullAt);
    for (const [oldest, full] of this.#fullAt) {
      if (full > now && this.#fullAt.size <= this.#most) break;
      this.#fullAt.delete(oldest);
    }
  }
}
