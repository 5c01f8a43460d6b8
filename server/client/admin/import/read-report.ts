import { ApiError } from '../api/api-error.ts';
import type { Session } from '../session/session.ts';
import { type Imported, importQuery, type PreviewTheme } from './imported.ts';

/** The edition as it is today, with what the chart says of it. */
export interface ReportedEdition {
  code: string;
  title: string;
  projectsLabel: string;
  status: 'DRAFT' | 'PUBLISHED';
  provenance: string;
  notice: string | null;
  asOf: string | null;
  source: { name: string; url: string | null; licence: string | null; updatedAt: string | null };
  statistics: {
    projectCount: number;
    cityCount: number;
    themes: (Omit<PreviewTheme, 'code' | 'label'> & { theme: { code: string; label: string } })[];
  } | null;
}

export const reportedEditionQuery = `query ReportedEdition($locale: Locale!) {
  editions { code title(locale: $locale) projectsLabel(locale: $locale) status provenance notice(locale: $locale) asOf
    source { name url licence updatedAt }
    statistics { projectCount cityCount themes { theme { code label(locale: $locale) } count share percent rank } } }
}`;

/** An import with the edition that it is for; null for an edition that it would make. @throws {ApiError} */
export async function readReport(
  { api, words }: Session,
  reported: { id: string; replace: boolean },
): Promise<{ imported: Imported; edition: ReportedEdition | null }> {
  const { locale } = words;
  const answer = await api.ask<{ import: Imported | null }>(importQuery, { ...reported, locale });
  if (answer.import === null) throw new ApiError('BAD_USER_INPUT', '');
  const { editions } = await api.ask<{ editions: ReportedEdition[] }>(reportedEditionQuery, { locale });
  const code = answer.import.editionCode;
  return { imported: answer.import, edition: editions.find((edition) => edition.code === code) ?? null };
}
