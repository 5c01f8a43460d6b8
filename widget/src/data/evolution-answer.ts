import type { Edition, EvolutionFigures, KeyedFigure, Moment, Place } from '../chart/model.ts';
import { readSeries, type Statistics } from './answer.ts';
import { Failure } from './failure.ts';
import type { FiguresRequest } from './request.ts';

interface AnsweredEdition extends Edition {
  year: number;
  current: boolean;
  comparableToPrevious: boolean | null;
  methodology: string | null;
  previous: { code: string } | null;
  publishedFigures?: KeyedFigure[];
  statistics?: Statistics | null;
}

/** What the document `evolution` gets back. */
export interface EvolutionAnswer {
  editions?: AnsweredEdition[];
  city?: (Place & { history: (Statistics & { edition: { code: string } })[] }) | null;
}

export function readEvolution(
  request: FiguresRequest,
  { editions, city }: EvolutionAnswer,
): EvolutionFigures {
  if (request.city && !city) throw new Failure('NOT_FOUND');
  const line = lineOf(editions ?? [], request.edition);
  const moments: Moment[] = [];
  // Between two editions that are shown, every one that is not must be comparable too.
  let broken: string | null = null;
  for (const edition of line) {
    const reason = edition.comparableToPrevious === false ? reasonIn(edition) : null;
    broken = reason || (broken ?? reason);
    const statistics = city
      ? city.history.find(({ edition: { code } }) => code === edition.code)
      : edition.statistics;
    const published = edition.publishedFigures ?? [];
    if (!statistics && !published[0]) continue;
    moments.push({
      edition,
      broken: moments[0] ? broken : null,
      asOf: statistics?.asOf ?? null,
      series: statistics ? readSeries(statistics, city?.name ?? null) : null,
      published,
    });
    broken = null;
  }
  return {
    view: 'evolution',
    by: request.by,
    city: city ? { slug: city.slug, name: city.name } : null,
    edition: line.at(-1) ?? null,
    moments,
  };
}

/** Another data set has editions of its own: only those linked to the one asked for, or to the current one. */
function lineOf(editions: AnsweredEdition[], code: string): AnsweredEdition[] {
  const start = editions.find((edition) => (code ? edition.code === code : edition.current));
  if (!start) throw new Failure('BAD_USER_INPUT');
  const line = new Set([start]);
  // Each pass adds the neighbours of those found so far.
  for (let size = 0; size < line.size; ) {
    size = line.size;
    for (const edition of editions) {
      const linked = [...line].some(
        (one) => one.code === edition.previous?.code || one.previous?.code === edition.code,
      );
      if (linked) line.add(edition);
    }
  }
  return [...line].sort((a, b) => a.year - b.year || Number(a.code > b.code) - 0.5);
}

/** The paragraph in which an edition says that it does not compare; '' where none does. */
function reasonIn({ methodology }: AnsweredEdition): string {
  return (
    methodology
      ?.split(/\n{2,}/)
      .find((paragraph) => /(n’est pas|n'est pas|not) comparable/i.test(paragraph)) ?? ''
  );
}
