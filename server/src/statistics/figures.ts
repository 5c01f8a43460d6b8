import type { Provenance } from '@barometre/prisma';
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
  /** What was said of them then; revisions that were fixed before it was kept have none. */
  said?: Said;
}

/** An edition's words when its figures were fixed: a chart of old figures must not be read with new ones. */
export interface Said {
  titleFr: string;
  titleEn: string;
  /** What its projects were; revisions that were fixed before it could be said have none. */
  projectsFr?: string | null;
  projectsEn?: string | null;
  noticeFr: string | null;
  noticeEn: string | null;
  provenance: Provenance;
  /** A date, as ISO 8601 has it. */
  asOf: string | null;
  source: { name: string; url: string | null; licence: string | null; updatedAt: string | null };
  /** In the edition's order. */
  themes: { code: string; labelFr: string; labelEn: string }[];
  published: {
    labelFr: string;
    labelEn: string;
    value: number;
    unit: string;
    source: { name: string; url: string | null };
  }[];
}
