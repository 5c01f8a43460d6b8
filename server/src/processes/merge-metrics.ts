/**
 * One text for Prometheus out of those of several processes, whose series differ in a label: a metric has to stand in one place,
 * after its help and its type.
 */
export function mergeMetrics(texts: readonly unknown[]): string {
  const series = new Map<string, string[]>();
  for (const text of texts) {
    for (const metric of String(text)
      .trim()
      .split(/\n{2,}/)) {
      const lines = metric.split('\n');
      const head = lines.filter((line) => line.startsWith('#')).join('\n');
      const known = series.get(head);
      const own = lines.filter((line) => !line.startsWith('#'));
      if (known === undefined) series.set(head, own);
      else known.push(...own);
    }
  }
  return `${[...series].map(([head, lines]) => [head, ...lines].join('\n')).join('\n\n')}\n`;
}
