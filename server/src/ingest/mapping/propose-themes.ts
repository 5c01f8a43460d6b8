import { longestThemeLabel } from '../../editorial/longest-texts.ts';
import { beginning, foldPlural, label } from '../values/text.ts';
import type { MappingTheme } from './mapping.ts';
import { themeCode } from './theme-code.ts';

/** "7 - Construction": a number that only orders the themes. */
const numbered = /^\s*(\d+)\s*[-–.:)]\s*/;

/**
 * Themes out of the spellings that a file has, with how often each stands there. Spellings that differ in case, accents,
 * plurals and spaces are one theme, labelled as most rows write it, as far as a label may go. English labels are not made up:
 * whoever knows them writes them into the mapping.
 */
export function proposeThemes(counts: ReadonlyMap<string, number>): MappingTheme[] {
  const groups = new Map<string, [spelling: string, count: number][]>();
  for (const [spelling, count] of counts) {
    const key = foldPlural(spelling);
    if (key === '') continue;
    groups.set(key, [...(groups.get(key) ?? []), [spelling, count]]);
  }
  const allNumbered = [...counts.keys()].every((spelling) => numbered.test(spelling));
  const bare = (spelling: string) => label(allNumbered ? spelling.replace(numbered, '') : spelling);
  const used = new Set<string>();
  return [...groups.values()]
    .map((spellings) => spellings.toSorted((a, b) => b[1] - a[1]))
    .sort((a, b) => (allNumbered ? numberOf(a) - numberOf(b) : total(b) - total(a)))
    .map((spellings) => {
      const text = beginning(bare(spellings[0]?.[0] ?? ''), longestThemeLabel);
      const code = themeCode(text, used);
      used.add(code);
      return {
        code,
        labelFr: text,
        labelEn: text,
        spellings: spellings
          .map(([spelling]) => spelling.trim())
          .filter((item, at, all) => all.indexOf(item) === at),
      };
    });
}

const numberOf = ([first]: readonly [string, number][]): number =>
  Number(numbered.exec(first?.[0] ?? '')?.[1]);
const total = (spellings: readonly [string, number][]): number =>
  spellings.reduce((sum, [, count]) => sum + count, 0);
