import type { Figures, Series } from '@barometre/widget/chart';
import type { AdminWords } from '../words/words.ts';
import type { Imported } from './imported.ts';
import type { ReportedEdition } from './read-report.ts';

/** What the element's own chart is made of, for an edition that nobody else sees yet: as it would become, against today. */
export function previewFigures(
  preview: NonNullable<Imported['preview']>,
  edition: ReportedEdition | null,
  { imports }: Pick<AdminWords, 'imports'>,
): Figures {
  const { after, now } = imports.report;
  const today = edition?.statistics;
  const compared = today != null && today.projectCount > 0;
  const main: Series = {
    name: compared ? after : null,
    projectCount: preview.projectCount,
    cityCount: preview.cityCount,
    lines: preview.themes,
  };
  const other: Series | null = compared
    ? { name: now, projectCount: today.projectCount, cityCount: today.cityCount, lines: today.themes }
    : null;
  return {
    by: 'theme',
    city: null,
    edition,
    asOf: edition?.asOf ?? null,
    main,
    other,
    otherMissing: null,
    published: [],
  };
}
