/** The value of a series without labels, in the text that Prometheus reads. */
export function seriesIn(text: string, name: string): number {
  const value = new RegExp(`^${name} ([\\d.e+]+)$`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`/metrics does not tell ${name}`);
  return Number(value);
}
