import { longestCode } from '../../editorial/longest-texts.ts';
import { slugOf } from '../values/text.ts';

/** A code for a theme by its label, no longer than a code may be and none of those that are taken. */
export function themeCode(label: string, taken: ReadonlySet<string>): string {
  const plain = slugOf(label) || 'theme';
  let code = withEnd(plain, '');
  for (let next = 2; taken.has(code); next += 1) code = withEnd(plain, `-${next}`);
  return code;
}

const withEnd = (code: string, end: string): string =>
  code.slice(0, longestCode - end.length).replace(/-$/, '') + end;
