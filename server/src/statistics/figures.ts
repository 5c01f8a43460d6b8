import type { Counts } from './counts.ts';

/** The figures of an edition as they are kept for ever. Themes by code: their ids mean nothing outside. */
export interface Figures {
  projectCount: number;
  cityCount: number;
  statusKnownCount: number;
  themes: Record<string, number>;
  objectives: Counts['objectives'];
  statuses: Counts['statuses'];
  maturity: Counts['maturity'];
}
