/**
 * Beyond these a text of a project is no title, no name … any more, whether it is typed or imported. A title must fit a
 * list's cursor: `reads/cursor.ts` counts on its length.
 */
export const longestTexts = {
  reference: 200,
  title: 300,
  description: 20_000,
  url: 2_000,
  partner: 300,
  evidence: 5_000,
} as const;

/** The same of an edition and of its source. */
export const longestEditionTexts = {
  title: 300,
  projects: 100,
  notice: 1_000,
  methodology: 20_000,
  source: 300,
  url: 2_000,
  licence: 300,
} as const;

/** A short name for addresses. */
export const longestCode = 80;

export const longestThemeLabel = 200;
