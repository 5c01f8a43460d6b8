/** How long a text may be with which something is asked for. */
export const maxTextLength = 1_000;

/** Why a text can't be meant, as the rest of a sentence about it; null where it can. */
export function textProblem(text: string, longest: number = maxTextLength): string | null {
  if (text.length > longest) {
    return `may hold at most ${longest} characters, ${text.length} were given.`;
  }
  if (text.includes('\0')) return 'holds a NUL character (U+0000), which no text may hold: take it out.';
  if (!text.isWellFormed())
    return 'holds half of a surrogate pair, so it is not valid Unicode: send whole characters.';
  return null;
}
