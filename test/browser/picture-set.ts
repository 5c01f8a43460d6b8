import { type LANGUAGES, NAMES, VIEWS } from './views.ts';

export const LOOKS = ['light', 'dark', 'forced'] as const;
export const WIDTHS = [320, 600, 1200] as const;

export type Look = (typeof LOOKS)[number] | 'print';
type View = keyof typeof VIEWS;
export interface Page {
  look: Look;
  width: (typeof WIDTHS)[number];
  lang: (typeof LANGUAGES)[number];
  views: View[];
}

/** The language of each look (down) at each width (across). */
const SPOKEN: Page['lang'][][] = [
  ['fr', 'fr', 'en'],
  ['fr', 'en', 'fr'],
  ['en', 'en', 'fr'],
];

/**
 * Every view in every look once, so shifted that any two of view, look, width and language meet in a picture: what is wrong
 * shows where two of them come together, hardly ever in three alone, and all 144 would be six times the bytes. Paper has
 * one width, and one of each kind of drawing is on it. Rows that look like others are left out.
 */
export const PAGES: Page[] = [
  ...LOOKS.flatMap((look, down) =>
    WIDTHS.map((width, across) => ({
      look,
      width,
      lang: SPOKEN[down]?.[across] ?? 'fr',
      views: NAMES.filter((_, index) => (down + index) % WIDTHS.length === across),
    })),
  ),
  { look: 'print', width: 600, lang: 'fr', views: ['theme', 'comparison', 'evolution'] },
];

export const nameOf = (view: string, { look, width, lang }: Page) => `${view}.${look}.${width}.${lang}`;

const FEWER: Partial<Record<View, string>> = {
  comparison: 'limit="4"',
  evolution: 'limit="3"',
  ranking: 'limit="4"',
};

/** With something in the slot, so that no height is kept free for what a whole chart might need. */
export const pictured = (view: View) =>
  `<city-barometer id="${view}" ${VIEWS[view]} ${FEWER[view] ?? ''}><i></i></city-barometer>`;
