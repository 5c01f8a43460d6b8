import { fold } from './text.ts';

/** Finds what a spelling means, whatever its case, accents and spaces. */
export type Vocabulary = (spelling: string) => string | undefined;

/** Of meanings with their spellings; the meaning itself is one. Spellings given later win, so that a mapping can correct. */
export function vocabulary(
  ...lists: readonly Readonly<Record<string, readonly string[] | undefined>>[]
): Vocabulary {
  const meanings = new Map<string, string>();
  for (const list of lists) {
    for (const [meaning, spellings] of Object.entries(list)) {
      for (const spelling of [meaning, ...(spellings ?? [])]) meanings.set(fold(spelling), meaning);
    }
  }
  return (spelling) => meanings.get(fold(spelling));
}

/** Of themes: their codes, labels and other spellings. */
export const themeVocabulary = (
  themes: readonly {
    code: string;
    labelFr: string;
    labelEn: string;
    spellings?: readonly string[] | undefined;
  }[],
): Vocabulary =>
  vocabulary(
    Object.fromEntries(
      themes.map(({ code, labelFr, labelEn, spellings = [] }) => [code, [labelFr, labelEn, ...spellings]]),
    ),
  );
