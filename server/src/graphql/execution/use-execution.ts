import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from '../over-http/server-context.ts';
import { execute } from './execute.ts';

/** Executes compiled what is asked often; what was executed before is not executed again. */
export function useExecution(): Plugin<ServerContext> {
  return {
    onExecute({ args, setExecuteFn }) {
      const { result } = args.contextValue.visit;
      setExecuteFn(result === undefined ? execute : () => result);
    },
  };
}
