/** Dice's coefficient over pairs of letters: 1 for the same text, 0 for nothing in common. Bears spelling mistakes. */
export function letterOverlap(a: string, b: string): number {
  const pairsOf = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const rest = pairsOf(b);
  const total = rest.length + Math.max(0, a.length - 1);
  if (total === 0) return 0;
  let common = 0;
  for (const pair of pairsOf(a)) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / total;
}
