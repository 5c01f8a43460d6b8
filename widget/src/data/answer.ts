import type { Edition, Figures, NamedShare, PublishedFigure, Series } from '../chart/model.ts';
import { Failure } from './failure.ts';
import { comparisonOf, type FiguresRequest } from './request.ts';

/** As the API gives it: one of the breakdowns, the one that was asked. */
export type Statistics = Omit<Series, 'name' | 'lines'> & {
  asOf: string;
  themes?: NamedShare[];
  objectives?: NamedShare[];
  statuses?: NamedShare[];
};

export function readSeries(statistics: Statistics, name: string | null): Series {
  const { themes, objectives, statuses } = statistics;
  return { ...statistics, name, lines: themes ?? objectives ?? statuses ?? [] };
}

/** What the document `bars` gets back. */
export interface Answer {
  edition?: (Edition & { publishedFigures: PublishedFigure[]; statistics: Statistics | null }) | null;
  city?: {
    slug: string;
    name: string;
    statistics: (Statistics & { edition: Edition & { statistics?: Statistics | null } }) | null;
  } | null;
  other?: { name: string; statistics: (Statistics & { edition: { code: string } }) | null } | null;
}

export function readAnswer(request: FiguresRequest, { edition: asked, city, other }: Answer): Figures {
  const statistics = city?.statistics ?? asked?.statistics;
  const edition = city?.statistics?.edition ?? asked ?? null;
  if (request.city && !city) throw new Failure('NOT_FOUND');
  if (!request.city && !edition) throw new Failure('BAD_USER_INPUT');

  const panel = city?.statistics?.edition.statistics;
  // Without an edition asked for, each city answers with its own latest: two editions do not compare.
  const against = other?.statistics?.edition.code === edition?.code ? other?.statistics : null;
  let compared: Series | null = null;
  if (panel) compared = readSeries(panel, null);
  else if (other && against) compared = readSeries(against, other.name);
  return {
    by: request.by,
    city: city ? { slug: city.slug, name: city.name } : null,
    edition,
    asOf: statistics?.asOf ?? null,
    main: statistics ? readSeries(statistics, city?.name ?? null) : null,
    other: compared,
    otherMissing: comparisonOf(request) && !compared ? (other?.name ?? request.compare) : null,
    published: asked?.publishedFigures ?? [],
  };
}
