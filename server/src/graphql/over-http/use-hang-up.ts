import { untilAborted } from '@barometre/prisma';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './server-context.ts';

/** Reads nothing any more for a client that has hung up. What it asked to change is changed nevertheless. */
export function useHangUp(): Plugin<ServerContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { hungUp } = args.contextValue.visit;
      const operation = getOperationAST(args.document, args.operationName);
      if (hungUp === undefined || operation?.operation !== 'query') return;
      setExecuteFn(async (given: Parameters<typeof executeFn>[0]) => {
        const result = await untilAborted(hungUp, () => executeFn(given));
        // What broke off because nobody waits for it is no fault of ours to be noted.
        return hungUp.aborted ? { data: null } : result;
      });
    },
  };
}
