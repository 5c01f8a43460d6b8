import { type ExecutionArgs, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Metrics } from '../metrics.ts';

/** A name that a client chose is no label: each new one would be a new series, for ever. These are the contract's. */
const knownNames = new Set([
  'Breakdown',
  'City',
  'Cities',
  'Projects',
  'Compare',
  'Editions',
  'Live',
  'Barometer',
]);

/** Measures every executed operation. */
export function useOperationMetrics(metrics: Metrics): Plugin {
  return {
    onExecute({ args }) {
      const started = performance.now();
      const name = operationName(args);
      return {
        onExecuteDone({ result }) {
          const failed = 'errors' in result && result.errors !== undefined;
          metrics.operation(name, failed ? 'error' : 'ok', (performance.now() - started) / 1_000);
        },
      };
    },
  };
}

function operationName({ document, operationName }: ExecutionArgs): string {
  const name = getOperationAST(document, operationName)?.name?.value;
  return name !== undefined && knownNames.has(name) ? name : 'other';
}
