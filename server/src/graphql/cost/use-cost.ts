import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { maxCost } from '../limits.ts';
import type { ServerContext } from '../over-http/server-context.ts';
import { costOf } from './cost-of.ts';

/**
 * Knows what an operation costs before anything of it runs: refuses what is too much, lets the client's points pay for the
 * rest, and tells it in the answer. The same question always costs the same, so that an answer can be kept with its cost.
 */
export function useCost(): Plugin<ServerContext> {
  return {
    onValidate({ params: { schema, documentAST }, context }) {
      return ({ valid, setResult }) => {
        if (!valid) return;
        const { params, res, visit } = context;
        try {
          const { operationName, variables } = params;
          const cost = costOf({ schema, document: documentAST, operationName, variables });
          if (cost === null) return;
          visit.cost = cost;
          res.setHeader('Query-Cost', `requested=${cost}, limit=${maxCost}`);
          visit.spend(cost - 1);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          setResult([error]);
        }
      };
    },
    onExecute({ args }) {
      const { cost } = args.contextValue.visit;
      if (cost === undefined) return;
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result || 'errors' in result)) return;
          const extensions = { ...result.extensions, cost: { requested: cost, limit: maxCost } };
          setResult({ ...result, extensions });
        },
      };
    },
  };
}
