export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets so many pieces of work through at a time; the others wait in their order. */
export function createGate(places: number): Gate {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place passes on without becoming free in between.
      if (next) next();
      else free += 1;
    }
  };
}
