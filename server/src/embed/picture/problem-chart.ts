import type { Chart } from '@barometre/widget/chart';

const headings = { fr: 'Graphique indisponible', en: 'Chart not available' };

/** A chart of nothing, which says why: whoever put the picture into a page sees it where the figures would be. */
export const problemChart = (sentence: string, language: 'fr' | 'en'): Chart => ({
  language,
  by: 'theme',
  kind: 'empty',
  city: null,
  edition: null,
  asOf: null,
  heading: headings[language],
  notice: null,
  summary: sentence,
  caption: '',
  hint: '',
  columns: [],
  rows: [],
  notes: [],
  footer: [],
});
