import type { Choices } from './choices.ts';

/** Compressed bytes of the element's scripts: the entry, and what it loads before it shows a chart of these kinds. */
export interface ScriptSizes {
  entry: number;
  english: number;
  views: number;
}

/** What a page fetches of scripts until the chart is there. */
export const scriptBytes = ({ entry, english, views }: ScriptSizes, { slice, language }: Choices): number =>
  entry + (language === 'en' ? english : 0) + (slice.view === 'bars' ? 0 : views);
