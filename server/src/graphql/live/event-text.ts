import type { FormattedExecutionResult } from 'graphql';

/** An event as graphql-sse's protocol has it; with its id, which a client that comes again names as the last it has. */
export function nextEvent(result: FormattedExecutionResult, id?: string): string {
  const ids = id === undefined ? '' : `id: ${id}\n`;
  return `event: next\n${ids}data: ${JSON.stringify(result)}\n\n`;
}

/** Nothing more will come. The empty data lets an EventSource see it. */
export const completeEvent = 'event: complete\ndata: \n\n';

/** A result that is all there will be: of what can't be followed, or not any more. */
export const lastEvents = (result: FormattedExecutionResult): Buffer =>
  Buffer.from(nextEvent(result) + completeEvent);
