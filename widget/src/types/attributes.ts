import type { BarometerEventMap } from '../events.ts';

/** The element's attributes, for templates that check their types. */
export interface BarometerAttributes {
  endpoint?: string;
  city?: string;
  compare?: string;
  edition?: string;
  by?: 'theme' | 'objective' | 'status' | 'maturity';
  view?: 'bars' | 'evolution' | 'ranking';
  theme?: string;
  lang?: string;
  limit?: number | string;
  heading?: string;
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6';
  'row-link'?: string;
  selectable?: boolean;
  live?: boolean;
}

/** Its events as listeners, by the names that a framework gives them. */
export type BarometerListeners<Names extends Record<string, keyof BarometerEventMap>> = {
  [Name in keyof Names]?: (event: BarometerEventMap[Names[Name]]) => void;
};
