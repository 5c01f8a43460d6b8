export const delimiters = [';', ',', '\t'] as const;

export type Delimiter = (typeof delimiters)[number];

/** Lines that are looked at; enough for headings above the header. */
const sampleLines = 30;

/**
 * Which delimiter the beginning of a text is written with: the one that divides the most lines into the same, largest number
 * of cells. What stands between quotation marks does not count.
 */
export function detectDelimiter(sample: string): Delimiter {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleLines);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: score(lines, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function score(lines: readonly string[], delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = line.split(delimiter).length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) if (width > 1) best = Math.max(best, count * count * width);
  return best;
}
