import type { IncomingMessage } from 'node:http';

/** A request's body is larger than it may be. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** A request's body did not come in the time that it has. */
export class BodyTooSlow extends Error {
  override readonly name = 'BodyTooSlow';
}

/** Whoever sent a request has hung up before it was whole. */
export class BodyCutOff extends Error {
  override readonly name = 'BodyCutOff';
}

/**
 * Reads a whole body of at most `limit` bytes. What is too much, or too late, is left unread with the connection open, so
 * that it can be answered: let that answer close it.
 *
 * @param patienceMs how long it may take to come; any time when left out
 * @throws {BodyTooLarge} as soon as it is known to be longer
 * @throws {BodyTooSlow}
 * @throws {BodyCutOff}
 */
export function readBody(request: IncomingMessage, limit: number, patienceMs?: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(new BodyTooLarge());
  // One without a body is at its end before anybody listens to it.
  if (request.readableEnded) return Promise.resolve(Buffer.alloc(0));
  if (request.destroyed) return Promise.reject(new BodyCutOff());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer =
      patienceMs === undefined ? undefined : setTimeout(() => settle(new BodyTooSlow()), patienceMs);
    const settle = (error?: Error) => {
      clearTimeout(timer);
      request.off('data', take).off('end', settle).off('close', cutOff).pause();
      if (error === undefined) resolve(Buffer.concat(chunks));
      else reject(error);
    };
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) settle(new BodyTooLarge());
    };
    const cutOff = () => settle(new BodyCutOff());
    request.on('data', take).once('end', settle).once('close', cutOff);
    // Whoever hangs up is told nothing, and an error without a listener would end the process.
    request.once('error', () => undefined);
  });
}
