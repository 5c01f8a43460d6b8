import type { Edition, Figures, PublishedFigure, Series } from '../chart/model.ts';
import { Failure } from './failure.ts';
import { comparisonOf, type FiguresRequest } from './request.ts';

type Statistics = Omit<Series, 'name'> & { asOf: string };

/** What `buildQuery` gets back. */
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
  if (panel) compared = { ...panel, name: null };
  else if (other && against) compared = { ...against, name: other.name };
  return {
    by: request.by,
    city: city ? { slug: city.slug, name: city.name } : null,
    edition,
    asOf: statistics?.asOf ?? null,
    main: statistics ? { ...statistics, name: city?.name ?? null } : null,
    other: compared,
    otherMissing: comparisonOf(request) && !compared ? (other?.name ?? request.compare) : null,
    published: asked?.publishedFigures ?? [],
  };
}
