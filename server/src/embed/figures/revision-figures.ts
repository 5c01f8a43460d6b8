import type { Figures as ChartFigures, NamedShare, Series } from '@barometre/widget/chart';
import {
  maturityAxes,
  maturityAxisLabels,
  objectiveLabels,
  projectsLabel,
  statusLabels,
} from '../../labels.ts';
import { objectives, statuses } from '../../statistics/counts.ts';
import type { Figures, Said } from '../../statistics/figures.ts';
import { axisScore, maturityScore } from '../../statistics/maturity.ts';
import { exclusiveShares, overlappingShares } from '../../statistics/share.ts';
import type { ChartRequest } from '../request/chart-request.ts';

/** The figures of one of an edition's revisions, with what was said of them then. */
export interface Revision {
  code: string;
  revision: number;
  figures: Figures;
  said: Said;
}

/** The same that the API would have answered when the revision was made. */
export function revisionFigures(
  { code, revision, figures, said }: Revision,
  { by, language }: Pick<ChartRequest, 'by' | 'language'>,
): ChartFigures {
  const english = language === 'en';
  const text = (fr: string, en: string | null) => (english ? (en ?? fr) : fr);
  const title = text(said.titleFr, said.titleEn);
  // One by one: the database keeps an object's names in an order of its own, and the same figures are the same bytes.
  const { name, url, licence, updatedAt } = said.source;
  return {
    by,
    city: null,
    edition: {
      code,
      title: `${title}, ${english ? 'revision' : 'révision'} ${revision}`,
      projectsLabel: projectsLabel(said)[english ? 'EN' : 'FR'],
      provenance: said.provenance,
      notice: said.noticeFr === null ? null : text(said.noticeFr, said.noticeEn),
      source: { name, url, licence, updatedAt },
    },
    asOf: said.asOf,
    main: figures.projectCount === 0 ? null : seriesOf(figures, said, by, english ? 'EN' : 'FR'),
    other: null,
    otherMissing: null,
    published: said.published.map(({ labelFr, labelEn, value, unit, source }) => ({
      label: text(labelFr, labelEn),
      value,
      unit,
      source: { name: source.name, url: source.url },
    })),
  };
}

function seriesOf(figures: Figures, said: Said, by: ChartRequest['by'], locale: 'FR' | 'EN'): Series {
  const { cityCount, projectCount, statusKnownCount } = figures;
  const series: Series = { name: null, cityCount, projectCount };
  if (by === 'maturity') return { ...series, maturity: maturityOf(figures, locale) };
  if (by === 'status') return { ...series, statusKnownCount, lines: statusLines(figures, locale) };
  return {
    ...series,
    lines: by === 'theme' ? themeLines(figures, said, locale) : objectiveLines(figures, locale),
  };
}

const themeLines = ({ themes }: Figures, said: Said, locale: 'FR' | 'EN'): NamedShare[] =>
  exclusiveShares(said.themes, ({ code }) => themes[code] ?? 0).map(({ category, ...share }) => ({
    ...share,
    theme: { code: category.code, label: locale === 'EN' ? category.labelEn : category.labelFr },
  }));

const objectiveLines = (figures: Figures, locale: 'FR' | 'EN'): NamedShare[] =>
  overlappingShares(objectives, (objective) => figures.objectives[objective], figures.projectCount).map(
    ({ category, ...share }) => ({ ...share, code: category, label: objectiveLabels[category][locale] }),
  );

const statusLines = (figures: Figures, locale: 'FR' | 'EN'): NamedShare[] =>
  exclusiveShares(statuses, (status) => figures.statuses[status]).map(({ category, ...share }) => ({
    ...share,
    code: category,
    label: statusLabels[category][locale],
  }));

function maturityOf({ maturity, projectCount }: Figures, locale: 'FR' | 'EN'): Series['maturity'] & object {
  const axes = maturityAxes.map((code) => ({
    code,
    label: maturityAxisLabels[code][locale],
    ...axisScore(maturity[code], projectCount),
  }));
  return { ...maturityScore(axes), axes };
}
