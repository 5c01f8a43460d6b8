import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Metrics } from '../metrics.ts';
import type { ServerContext } from './over-http/server-context.ts';

/** A name that a client chose is no label: each new one would be a new series, for ever. These are the contract's and the element's. */
const knownNames = new Set([
  'Breakdown',
  'City',
  'Cities',
  'Projects',
  'Compare',
  'Editions',
  'Live',
  'Barometer',
  'BarometerEvolution',
  'BarometerRanking',
]);

/** Measures every executed operation, but what was executed, and measured, before. */
export function useOperationMetrics(metrics: Metrics): Plugin<ServerContext> {
  return {
    onExecute({ args }) {
      if (args.contextValue.visit.result !== undefined) return;
      const done = measured(metrics, args);
      return {
        onExecuteDone({ result }) {
          done(result as ExecutionResult);
        },
      };
    },
  };
}

type Operation = Pick<ExecutionArgs, 'document' | 'operationName'>;

/** Begins to measure an operation. Answers what ends it. */
export function measured(metrics: Metrics, operation: Operation): (result: ExecutionResult) => void {
  const started = performance.now();
  return ({ errors }) => {
    const outcome = errors === undefined ? 'ok' : 'error';
    metrics.operation(nameOf(operation), outcome, (performance.now() - started) / 1_000);
  };
}

function nameOf({ document, operationName }: Operation): string {
  const name = getOperationAST(document, operationName)?.name?.value;
  return name !== undefined && knownNames.has(name) ? name : 'other';
}
