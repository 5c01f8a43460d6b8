import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Asked } from './lately-found.ts';
import { peekBody } from './peek-body.ts';
import { askedByGet, bodyLength, type KeptPath, requestKey } from './request-key.ts';
import type { Making, ResponseCache } from './response-cache.ts';
import type { StoredAnswer } from './stored-answer.ts';

interface MemoryOptions {
  cache: ResponseCache;
  /** The addresses whose answers are kept; those first that are asked for most. */
  paths: readonly KeptPath[];
  /**
   * What the client that sends a POST is told about itself, as names and values in turn: its answer is kept by nobody else. An
   * answer to a GET may be, and tells nothing of the kind.
   */
  ownHeaders?(request: IncomingMessage): readonly string[];
  /** Told of every answer that needed no making. */
  onRemembered(method: string, status: number): void;
  onError(error: unknown): void;
  /** Whoever answers what is not in memory. */
  next: RequestListener;
}

const makings = new WeakMap<IncomingMessage, Making>();

/** The answer that a request's route is to hand over, if it can be anybody's. */
export const makingOf = (request: IncomingMessage): Making | undefined => makings.get(request);

/**
 * Answers from memory, before anything else is done about a request: nothing of it is even looked at that need not be. Who
 * asks what is just being asked waits for the same answer; all others go on to be answered, and leave what they got.
 */
export function memoryFirst(options: MemoryOptions): RequestListener {
  const { cache, paths, ownHeaders, onRemembered, onError, next } = options;
  return (request, response) => {
    const asked = askedByGet(request);
    const lately = asked === undefined ? undefined : cache.findLately(asked);
    if (lately !== undefined) {
      send(lately, request, response);
      return;
    }
    const key = requestKey(request, paths);
    if (key === undefined) next(request, response);
    else if (asked !== undefined) answer({ key, asked }, request, response);
    else {
      peekBody(request, bodyLength(request.headers) ?? 0, (body) => {
        if (body === undefined) next(request, response);
        else answerPost({ question: body, manner: key, host: '' }, request, response);
      });
    }
  };

  function answerPost(asked: Asked, request: IncomingMessage, response: ServerResponse): void {
    const lately = cache.findLately(asked);
    if (lately !== undefined) send(lately, request, response);
    else answer({ key: asked.manner + asked.question, asked }, request, response);
  }

  function answer(
    { key, asked }: { key: string; asked: Asked },
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const found = cache.find(key, asked);
    if (found !== undefined) send(found, request, response);
    else wait(key, request, response, 2);
  }

  function send(found: StoredAnswer, request: IncomingMessage, response: ServerResponse): void {
    const own = request.method === 'POST' ? ownHeaders?.(request) : undefined;
    const sending = found.send(request, response, own);
    if (sending === undefined) tell(request, response);
    else
      sending.then(
        () => tell(request, response),
        (error: unknown) => {
          onError(error);
          response.destroy();
        },
      );
  }

  function tell({ method = '' }: IncomingMessage, { statusCode }: ServerResponse): void {
    onRemembered(method, statusCode);
  }

  /** Waits for who asked the same before; where that comes to nothing, once for the next one. */
  function wait(key: string, request: IncomingMessage, response: ServerResponse, times: number): void {
    const joined = cache.join(key);
    if (joined === undefined) make(key, request, response);
    else if (times === 0) next(request, response);
    else {
      void joined.then((found) => {
        if (response.destroyed) return;
        if (found === null) wait(key, request, response, times - 1);
        else send(found, request, response);
      });
    }
  }

  function make(key: string, request: IncomingMessage, response: ServerResponse): void {
    const making = cache.begin(key);
    makings.set(request, making);
    // Whatever becomes of it: nobody waits for what does not come.
    response.once('close', making.abandon);
    next(request, response);
  }
}
