import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from '../over-http/server-context.ts';
import { costOf } from './cost-of.ts';
import { costExtension, tellCost } from './tell-cost.ts';

/**
 * Knows what an operation costs before anything of it runs: refuses what is too much, lets the client's points pay for the
 * rest, and tells it in the answer. The same question always costs the same, so that an answer can be kept with its cost.
 */
export function useCost(): Plugin<ServerContext> {
  return {
    onValidate({ params: { schema, documentAST }, context }) {
      return ({ valid, setResult }) => {
        const { params, res, visit } = context;
        // What was paid for already comes with what it costs.
        if (!valid || visit.cost !== undefined) return;
        try {
          const { operationName, variables } = params;
          const cost = costOf({ schema, document: documentAST, operationName, variables });
          if (cost === null) return;
          visit.cost = cost;
          tellCost(res, cost);
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
          const extensions = { ...result.extensions, cost: costExtension(cost) };
          setResult({ ...result, extensions });
        },
      };
    },
  };
}
