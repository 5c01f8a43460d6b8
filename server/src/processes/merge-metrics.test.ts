import { Counter, Gauge, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { mergeMetrics } from './merge-metrics.ts';

const textOf = (process: number, count: number): Promise<string> => {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  new Counter({ name: 'asked_total', help: 'Asked.', registers: [registry] }).inc(count);
  new Gauge({ name: 'open', help: 'Open.', labelNames: ['kind'], registers: [registry] }).set(
    { kind: 'a' },
    3,
  );
  return registry.metrics();
};

it('puts the series of a metric together, under one head', async () => {
  expect(mergeMetrics([await textOf(1, 5), await textOf(2, 7)])).toBe(
    `# HELP asked_total Asked.
# TYPE asked_total counter
asked_total{process="1"} 5
asked_total{process="2"} 7

# HELP open Open.
# TYPE open gauge
open{kind="a",process="1"} 3
open{kind="a",process="2"} 3
`,
  );
});
