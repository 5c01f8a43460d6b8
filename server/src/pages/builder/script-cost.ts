import type { OfEntries } from '../../delivery/widget-entries.ts';
import type { Choices } from './choices.ts';

/** Compressed bytes of the element's scripts: those that pages load, and what they load before they show a view. */
export interface ScriptSizes {
  entries: OfEntries<number>;
  views: number;
}

/** What a page fetches of scripts until the chart is there. */
export const scriptBytes = ({ entries, views }: ScriptSizes, { slice, language }: Choices): number =>
  entries[language] + (slice.view === 'bars' ? 0 : views);
