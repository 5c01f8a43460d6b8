import type { Chart } from '@barometre/widget/chart';
import { descriptionOf } from './describe.ts';
import type { Drawing } from './drawing.ts';
import { fit } from './fit.ts';

export interface Size {
  width: number;
  /** Null: as high as it needs. */
  height: number | null;
}

const omitted = {
  fr: (rows: number) =>
    rows === 1 ? 'Faute de place, une ligne manque ici.' : `Faute de place, ${rows} lignes manquent ici.`,
  en: (rows: number) =>
    rows === 1
      ? 'One line is missing here for lack of room.'
      : `${rows} lines are missing here for lack of room.`,
};

/**
 * A chart as a picture: the same figures give the same drawing, to the last pixel.
 *
 * @param make the chart with at most so many rows and one for the others; 0: with all of them
 */
export function drawChart(make: (rows: number) => Chart, size: Size, language: 'fr' | 'en'): Drawing {
  const chart = make(0);
  return {
    ...fit(make, size, omitted[language]),
    width: size.width,
    title: chart.heading,
    description: descriptionOf(chart),
    language,
  };
}
