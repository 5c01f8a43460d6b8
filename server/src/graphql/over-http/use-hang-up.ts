import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './server-context.ts';
import { whileWaitedFor } from './while-waited-for.ts';

/** Executes queries only as long as their client waits. */
export function useHangUp(): Plugin<ServerContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName)?.operation;
      setExecuteFn((given: Parameters<typeof executeFn>[0]) =>
        whileWaitedFor(args.contextValue.visit.hungUp(), operation, () => executeFn(given)),
      );
    },
  };
}
