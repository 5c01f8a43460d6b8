/** An edition as the list shows it and the form edits it. */
export interface Edition {
  code: string;
  year: number;
  version: number;
  titleFr: string;
  titleEn: string;
  projectsFr: string;
  projectsEn: string;
  status: 'DRAFT' | 'PUBLISHED';
  current: boolean;
  provenance: string;
  asOf: string | null;
  noticeFr: string | null;
  noticeEn: string | null;
  methodologyFr: string | null;
  methodologyEn: string | null;
  revision: number;
  source: { name: string; url: string | null; licence: string | null; updatedAt: string | null };
  statistics: { projectCount: number; cityCount: number } | null;
  errata: Erratum[];
}

export interface Erratum {
  at: string;
  reason: string;
  created: number;
  updated: number;
  removed: number;
}

const editionFields = `code year version titleFr: title(locale: FR) titleEn: title(locale: EN)
  projectsFr: projectsLabel(locale: FR) projectsEn: projectsLabel(locale: EN) status current provenance asOf
  noticeFr: notice(locale: FR) noticeEn: notice(locale: EN)
  methodologyFr: methodology(locale: FR) methodologyEn: methodology(locale: EN) revision
  source { name url licence updatedAt } statistics { projectCount cityCount }
  errata { at reason(locale: $locale) created updated removed }`;

export const editionsQuery = `query AdminEditions($locale: Locale!) { editions { ${editionFields} } }`;

export const titleOf = (
  { titleFr, titleEn }: Pick<Edition, 'titleFr' | 'titleEn'>,
  language: 'fr' | 'en',
): string => (language === 'en' ? titleEn : titleFr);
