import { untilAborted } from '@barometre/prisma';
import { type ExecutionResult, GraphQLError, type OperationTypeNode } from 'graphql';

/**
 * Executes an operation for as long as somebody waits for its answer: then it reads nothing any more, and what it was reading is
 * cancelled. What was asked to be changed is changed nevertheless.
 *
 * @param hungUp aborted when nobody waits any more
 */
export async function whileWaitedFor<Result extends object>(
  hungUp: AbortSignal,
  operation: OperationTypeNode | undefined,
  execute: () => Result | PromiseLike<Result>,
): Promise<Result | ExecutionResult> {
  if (operation !== 'query') return await execute();
  const result = await untilAborted(hungUp, execute);
  // What broke off for this reason is no fault of ours to be noted, and no answer to be kept.
  return hungUp.aborted ? { errors: [nobodyWaits()] } : result;
}

const nobodyWaits = () =>
  new GraphQLError('Nobody waits for this answer any more.', {
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
