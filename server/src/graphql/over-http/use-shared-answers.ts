import { type ExecutionArgs, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ChangeFeed } from '../../live/change-feed.ts';
import type { Context } from '../context.ts';
import type { ServerContext } from './server-context.ts';

/**
 * Finds out which answers are for everybody: those of queries that the public asks, whole and without errors. After a
 * change it waits until this server has heard of it, so that whoever made it finds it in the next answer.
 */
export function useSharedAnswers(changes: Pick<ChangeFeed, 'caughtUp'>): Plugin<ServerContext & Context> {
  return {
    onExecute({ args }) {
      const { outcome, reads, viewer } = args.contextValue;
      const operation = operationOf(args);
      if (operation === 'mutation') return { onExecuteDone: () => changes.caughtUp() };
      if (operation !== 'query' || viewer !== null) return undefined;
      return {
        onExecuteDone({ result }) {
          if ('data' in result && result.errors === undefined) outcome.footprint = reads.footprint;
        },
      };
    },
  };
}

const operationOf = ({ document, operationName }: ExecutionArgs) =>
  getOperationAST(document, operationName)?.operation;
