import type { Messages } from '../locales/messages.ts';
import type { Cell, Edition, Figures } from './model.ts';

/** How much there is behind the chart, of each of what is compared. */
export function sizesOf({ main, other }: Figures, words: Messages): Cell[] {
  return [main, other].flatMap((series) => {
    if (!series) return [];
    const { name, projectCount, cityCount } = series;
    const prefix = other ? `${name ?? words.everyone}${words.colon}` : '';
    return { text: prefix + sizeOf(projectCount, name === null ? cityCount : null, words) };
  });
}

/** "1 128 projets, 24 villes" */
export function sizeOf(projects: number, cities: number | null, words: Messages): string {
  const { count } = words.format;
  const ofCities = cities === null ? '' : `, ${count(cities)}\u00a0${words.city(cities)}`;
  return `${count(projects)}\u00a0${words.project(projects)}${ofCities}`;
}

/** Source, licence, date: what every figure carries. */
export function originOf({ source }: Edition, asOf: string | null, words: Messages): Cell[] {
  const { name, url, licence } = source;
  const origin: Cell[] = [{ text: `Source${words.colon}${name}`, url }, { text: words.licence(licence) }];
  if (asOf) origin.push({ text: words.asOf(words.format.date(asOf)) });
  return origin;
}
