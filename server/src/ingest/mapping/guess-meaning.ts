import { letterOverlap } from '../values/likeness.ts';
import { fold } from '../values/text.ts';
import { type Vocabulary, vocabulary } from '../values/vocabulary.ts';
import type { Stems } from '../values/word-stems.ts';

/** Beyond this a cell is a sentence about the project, and no word for its status. */
const mostWords = 8;
/** How like a known spelling must be: "Terminnée" is "terminée". */
const threshold = 0.8;

export interface Meanings<Meaning extends string> {
  spellings: Readonly<Record<Meaning, readonly string[]>>;
  stems: Stems<Meaning>;
}

/** What a spelling that no list has most probably means; undefined where it could mean several things, or nothing. */
export function meaningGuesser<Meaning extends string>({ spellings, stems }: Meanings<Meaning>): Vocabulary {
  const known = vocabulary(spellings);
  const folded = Object.entries<readonly string[]>(spellings).flatMap(([meaning, all]) =>
    all.map((spelling) => ({ meaning, spelling: fold(spelling) })),
  );
  return (text) => {
    const exact = known(text);
    if (exact !== undefined) return exact;
    const words = fold(text);
    if (words.length < 4 || words.split(' ').length > mostWords) return undefined;
    const found = new Set(meaningsIn(words, stems));
    if (found.size > 0) return found.size === 1 && !found.has('unclear') ? [...found][0] : undefined;
    return mostLike(words, folded);
  };
}

/** The meanings of all stems in a text, without those that stand inside a longer one. */
function meaningsIn(words: string, stems: Readonly<Record<string, readonly string[]>>): string[] {
  const spans = Object.entries(stems).flatMap(([meaning, all]) =>
    all.flatMap((stem) => {
      const at = ` ${words}`.indexOf(` ${stem}`);
      return at === -1 ? [] : [{ meaning, from: at, to: at + stem.length }];
    }),
  );
  const covers = (a: (typeof spans)[number], b: (typeof spans)[number]) =>
    a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;
  return spans.filter((span) => !spans.some((other) => covers(other, span))).map(({ meaning }) => meaning);
}

function mostLike(
  words: string,
  known: readonly { meaning: string; spelling: string }[],
): string | undefined {
  const scored = known
    .map(({ meaning, spelling }) => ({ meaning, score: letterOverlap(words, spelling) }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return scored.some(({ meaning, score }) => meaning !== best?.meaning && score === best?.score)
    ? undefined
    : best?.meaning;
}
