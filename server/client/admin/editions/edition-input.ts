import type { Edition } from './edition.ts';

/** What a form says of an edition, as the API takes it: blank is unknown. */
export function editionInput(data: FormData): Record<string, unknown> {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const known = (name: string) => text(name) || null;
  return {
    year: Number(text('year')) || 0,
    titleFr: text('titleFr'),
    titleEn: text('titleEn'),
    projectsFr: known('projectsFr'),
    projectsEn: known('projectsEn'),
    provenance: text('provenance'),
    asOf: known('asOf'),
    noticeFr: known('noticeFr'),
    noticeEn: known('noticeEn'),
    methodologyFr: known('methodologyFr'),
    methodologyEn: known('methodologyEn'),
    source: {
      name: text('source.name'),
      url: known('source.url'),
      licence: known('source.licence'),
      updatedAt: known('source.updatedAt'),
    },
  };
}

/** The reason for a correction, where the form asks for one. */
export function erratumInput(data: FormData): { reasonFr: string; reasonEn: string | null } | null {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  if (!data.has('erratum.reasonFr')) return null;
  return { reasonFr: text('erratum.reasonFr'), reasonEn: text('erratum.reasonEn') || null };
}

/**
 * What the form begins with. Where there is no English the API answers the French: as a value of the form that would be
 * a translation nobody made.
 */
export const editionValues = (edition: Edition): Record<string, string> => ({
  code: edition.code,
  year: String(edition.year),
  titleFr: edition.titleFr,
  titleEn: edition.titleEn,
  projectsFr: edition.projectsFr,
  projectsEn: edition.projectsEn,
  provenance: edition.provenance,
  asOf: edition.asOf ?? '',
  noticeFr: edition.noticeFr ?? '',
  noticeEn: english(edition.noticeEn, edition.noticeFr),
  methodologyFr: edition.methodologyFr ?? '',
  methodologyEn: english(edition.methodologyEn, edition.methodologyFr),
  'source.name': edition.source.name,
  'source.url': edition.source.url ?? '',
  'source.licence': edition.source.licence ?? '',
  'source.updatedAt': edition.source.updatedAt ?? '',
});

const english = (text: string | null, french: string | null): string =>
  text === null || text === french ? '' : text;

/** As a form would hold them. */
export function formData(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}
