/** One thing that a change changed, as the log keeps it. */
export interface Difference {
  /** Where it stands: "title", "maturity.BUDGET.value". */
  name: string;
  before: string;
  after: string;
}

/** What differs between two states of something, part by part; of what was made or removed, all of it that says anything. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [parts(before), parts(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? '', after: is.get(name) ?? '' }))
    .filter((one) => one.before !== one.after);
}

/** The leaves of an object with their places; lists are one part. */
function parts(value: unknown, place = ''): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map();
  if (Array.isArray(value)) return new Map(value.length === 0 ? [] : [[place, value.map(textOf).join(', ')]]);
  if (typeof value !== 'object') return new Map([[place, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, part]) => [
      ...parts(part, place === '' ? name : `${place}.${name}`),
    ]),
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
