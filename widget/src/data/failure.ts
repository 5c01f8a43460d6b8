import type { Messages } from '../locales/messages.ts';
import type { FiguresRequest } from './request.ts';

/**
 * Why there are no figures. The code is the server's own (`extensions.code`) or one of ours: NOT_FOUND (no such city),
 * NETWORK, TIMEOUT, HTTP_<status> (an answer that is not GraphQL's).
 */
export class Failure extends Error {
  code: string;
  /** How long the server asked to be left alone, in milliseconds. */
  leaveMs: number;

  constructor(code: string, leaveMs = 0) {
    super(code);
    this.code = code;
    this.leaveMs = leaveMs;
  }
}

/** What readers are told, in their language. `words.failed` is what may pass: asking again cannot mend a question. */
export function explain({ code }: Failure, { city, edition }: FiguresRequest, words: Messages): string {
  if (code === 'NOT_FOUND') return words.unknownCity(city);
  return code === 'BAD_USER_INPUT' && edition ? words.unknownEdition(edition) : words.failed;
}
