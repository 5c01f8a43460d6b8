import type { By, Chart, Row } from './chart/model.ts';

/** What `barometer-select` says of the row. Count and percent are null for a maturity axis. */
export interface Selection {
  code: string | null | undefined;
  label: string;
  by: By | undefined;
  count: Row['values'][string];
  percent: Row['values'][string];
  /** Its slug. */
  city: string | undefined;
  edition: string | undefined;
}

/** Why there are no figures, or not the latest. */
export interface Problem {
  /** The server's `extensions.code`, or NOT_FOUND, NETWORK, TIMEOUT, HTTP_<status>. */
  code: string;
  /** The sentence that readers see. */
  message: string;
}

/** The element's events; all bubble and leave shadow roots. */
export interface BarometerEventMap {
  'barometer-load': CustomEvent<Chart>;
  'barometer-error': CustomEvent<Problem>;
  'barometer-select': CustomEvent<Selection>;
}

declare global {
  interface HTMLElementEventMap extends BarometerEventMap {}
  interface DocumentEventMap extends BarometerEventMap {}
  interface WindowEventMap extends BarometerEventMap {}
}
