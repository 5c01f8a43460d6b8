const barCharacters = 24;
const number = new Intl.NumberFormat('en');

/** "[######..................]  25 %  6,000 rows read"; without a bar where nobody knows how much there is. */
export function progressLine(count: number, what: string, share: number | null): string {
  const told = `${number.format(count)} ${what}`;
  if (share === null) return told;
  const done = Math.min(1, Math.max(0, share));
  // Full only when it is done: rounding must not say so before.
  const filled = Math.floor(done * barCharacters);
  const percent = String(Math.floor(done * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'.'.repeat(barCharacters - filled)}] ${percent} %  ${told}`;
}
