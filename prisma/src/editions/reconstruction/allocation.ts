import type { Random } from './random.ts';

export interface Slot {
  city: string;
  theme: string;
}

const FEWEST = 25;
const MOST = 80;
/** How much more, or less, a city does in a theme than the panel: what gives each city a profile of its own. */
const AFFINITIES = [0.3, 0.5, 0.7, 0.9, 1, 1, 1.2, 1.5, 2, 2.8];

/** How many projects each city has: spread out, within bounds, and summing to exactly `total`. */
export function projectsPerCity(
  cities: readonly string[],
  total: number,
  random: Random,
): Map<string, number> {
  if (total < cities.length * FEWEST || total > cities.length * MOST) {
    throw new RangeError(`${total} projects do not fit into ${cities.length} cities.`);
  }
  const counts = new Map(cities.map((city) => [city, random.integer(FEWEST + 4, MOST - 11)]));
  let missing = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  while (missing !== 0) {
    const city = random.pick(cities);
    const count = (counts.get(city) ?? 0) + Math.sign(missing);
    if (count < FEWEST || count > MOST) continue;
    counts.set(city, count);
    missing -= Math.sign(missing);
  }
  return counts;
}

/** Deals each theme's projects to the cities, so that themes and cities both keep exactly their totals. */
export function allocate(
  cities: ReadonlyMap<string, number>,
  themes: ReadonlyMap<string, number>,
  random: Random,
): Slot[] {
  const names = [...cities.keys()];
  const room = new Map(cities);
  const affinity = new Map(
    names.flatMap((city) => [...themes.keys()].map((theme) => [`${city} ${theme}`, random.pick(AFFINITIES)])),
  );
  const deck = [...themes].flatMap(([theme, count]) => Array.from({ length: count }, () => theme));
  const slots = random.shuffled(deck).map((theme) => {
    const city = random.weighted(
      names,
      (name) => (room.get(name) ?? 0) * (affinity.get(`${name} ${theme}`) ?? 0),
    );
    room.set(city, (room.get(city) ?? 0) - 1);
    return { city, theme };
  });
  const order = new Map(names.map((city, index) => [city, index]));
  return slots.sort((a, b) => (order.get(a.city) ?? 0) - (order.get(b.city) ?? 0));
}
