/** The eight groups of a valid IPv6 address, whichever of its spellings it comes in. */
export function groupsOf(address: string): number[] {
  const hexadecimal = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a, b, c, d) =>
    [pair(a, b), pair(c, d)].join(':'),
  );
  const [head = '', tail] = hexadecimal.split('::');
  const before = groups(head);
  if (tail === undefined) return before;
  const after = groups(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

const pair = (high: string, low: string): string => (Number(high) * 256 + Number(low)).toString(16);

const groups = (text: string): number[] =>
  text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
