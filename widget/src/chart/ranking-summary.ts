import type { Messages } from '../locales/messages.ts';
import type { ViewMessages } from '../locales/view-messages.ts';
import type { RankedCity, RankingFigures } from './model.ts';
import { isTied } from './ranking.ts';
import { FEW, NAMED } from './summary.ts';
import { isUnsure } from './unsure.ts';

/** Who is first, and where the chosen city is. Of few projects the sentence counts, and says that differences may be chance. */
export function rankingSummary(figures: RankingFigures, words: Messages, own: ViewMessages): string {
  const { city, entries, edition, rankedCount, theme } = figures;
  const caution = edition.provenance === 'RECONSTRUCTED' ? words.reconstructed : '';
  const first = entries.filter(({ rank }) => rank === 1);
  // The list may end among the equals: who is tied beyond it is not known by name.
  const open = first.length === entries.length && rankedCount > entries.length;
  const names =
    open || first.length > NAMED
      ? open
        ? own.atLeast(first.length)
        : own.cities(first.length)
      : words.format.list(first.map((entry) => entry.city.name));
  const [leader] = first;
  if (!leader) return words.empty;
  const figure = figureOf(leader, first.length > 1, words, own);
  const chosen =
    city && !first.some((entry) => entry.city.slug === city.slug) ? placeOf(figures, words, own) : '';
  const unsure =
    theme && listedAreUnsure(figures) && overlaps(leader, entries.at(-1))
      ? `${words.semicolon}${own.overlapping}`
      : '';
  return `${names}${caution}${words.colon}${own.ahead(first.length > 1)}, ${figure}${chosen}${unsure}.`;
}

function figureOf(entry: RankedCity, tied: boolean, words: Messages, own: ViewMessages): string {
  const { count, projectCount, percent } = entry;
  const number = `${words.format.count(count)}\u00a0${words.project(count)}`;
  const each = tied ? ` ${own.each}` : '';
  if (percent === null) return number + each;
  // Equal shares may be of unequal numbers: then the percentage is what they have in common.
  if (tied) return words.format.percent(percent) + each;
  return projectCount < FEW
    ? words.outOf(count, projectCount, false)
    : words.percentOf(percent, projectCount, 0);
}

function placeOf(figures: RankingFigures, words: Messages, own: ViewMessages): string {
  const { city, entries, rankedCount } = figures;
  const entry = figures.own;
  const place = entry
    ? `${own.placeOf(entry.rank, rankedCount, isTied(entry, entries))}, ${figureOf(entry, false, words, own)}`
    : own.notRanked;
  return `${words.semicolon}${city?.name}${words.colon}${place}`;
}

const listedAreUnsure = ({ entries, edition }: RankingFigures): boolean =>
  entries.some(({ projectCount }) => isUnsure(projectCount, edition));

const overlaps = (first: RankedCity, last: RankedCity | undefined): boolean =>
  Boolean(first.interval && last?.interval && first.interval.low < last.interval.high);
