import type { Session } from '../session/session.ts';

/** An edition that a file can go into. */
export interface Target {
  code: string;
  title: string;
  status: 'DRAFT' | 'PUBLISHED';
  themes: { code: string; labelFr: string; labelEn: string }[];
}

export const targetsQuery = `query Targets($locale: Locale!) {
  editions { code title(locale: $locale) status themes { code labelFr: label(locale: FR) labelEn: label(locale: EN) } }
}`;

/** The editions that the viewer sees, drafts first: a file mostly goes into one of them. */
export async function findTargets({ api, words }: Session): Promise<Target[]> {
  const { editions } = await api.ask<{ editions: Target[] }>(targetsQuery, { locale: words.locale });
  const draft = ({ status }: Target) => (status === 'DRAFT' ? 0 : 1);
  return [...editions].sort((a, b) => draft(a) - draft(b));
}
