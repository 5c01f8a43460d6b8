import type { CityPlace, RankedCities, RankingCut } from '../city-ranking.ts';
import type { CityCounts } from './city-counts.ts';
import type { CityTable } from './city-table.ts';

/** As `rankCities` has it in SQL, in one pass over the cities. */
export function rankColumns(
  counts: CityCounts,
  cities: CityTable,
  { themeId, minimum, first, cityId }: Omit<RankingCut, 'editionId'>,
): RankedCities {
  const projects = counts.of(null);
  const counted = counts.of(themeId);
  const enough = themeId === null ? 0 : minimum;
  const isRanked = (city: number) => cities.factsOf(city).takesPart && (projects[city] as number) >= enough;
  const measureOf = (city: number) =>
    themeId === null ? (projects[city] as number) : (counted[city] as number) / (projects[city] as number);
  const compare = (a: number, b: number) =>
    measureOf(b) - measureOf(a) ||
    (projects[b] as number) - (projects[a] as number) ||
    compareNames(cities.factsOf(a), cities.factsOf(b));

  const wanted = cityId === null ? undefined : cities.numberOf(cityId);
  const isPlaced = wanted !== undefined && isRanked(wanted);
  const wantedMeasure = isPlaced ? measureOf(wanted) : Number.POSITIVE_INFINITY;
  const leading: number[] = [];
  let [rankedCount, participants, beforeWanted] = [0, 0, 0];
  for (let city = 0; city < cities.size; city++) {
    if (cities.factsOf(city).takesPart) participants += 1;
    if (!isRanked(city)) continue;
    rankedCount += 1;
    if (measureOf(city) > wantedMeasure) beforeWanted += 1;
    takeIn(leading, city, first, compare);
  }

  const place = (city: number, rank: number): CityPlace => ({
    cityId: cities.factsOf(city).id,
    rank,
    count: counted[city] as number,
    projectCount: projects[city] as number,
  });
  const ranks: number[] = [];
  for (const [index, city] of leading.entries()) {
    const tied = index > 0 && measureOf(leading[index - 1] as number) === measureOf(city);
    ranks.push(tied ? (ranks[index - 1] as number) : index + 1);
  }
  const places = leading.map((city, index) => place(city, ranks[index] as number));
  if (isPlaced && !leading.includes(wanted)) places.push(place(wanted, beforeWanted + 1));
  return { places, rankedCount, unrankedCount: participants - rankedCount };
}

/** Puts a city where it belongs among the first so many, of which the last one may have to go. */
function takeIn(
  leading: number[],
  city: number,
  size: number,
  compare: (a: number, b: number) => number,
): void {
  const last = leading[leading.length - 1];
  const isFull = leading.length === size;
  if (last !== undefined && isFull && compare(last, city) < 0) return;
  let at = leading.length;
  while (at > 0 && compare(leading[at - 1] as number, city) > 0) at -= 1;
  leading.splice(at, 0, city);
  if (isFull) leading.pop();
}

interface Named {
  id: number;
  nameKey: string;
}

/** By name, then by id. The order of code units is that of code points but for characters beyond the first 65,536. */
function compareNames(a: Named, b: Named): number {
  if (a.nameKey === b.nameKey) return a.id - b.id;
  return a.nameKey < b.nameKey ? -1 : 1;
}
