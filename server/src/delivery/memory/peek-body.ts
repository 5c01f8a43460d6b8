import type { IncomingMessage } from 'node:http';

/** How long a body may take to come in pieces before whoever reads it properly is to wait for it, in milliseconds. */
const patience = 1_000;

/**
 * Looks at a body of a known length, which stays there to be read: usually it has come with the headers.
 *
 * @param then called once, with the whole body as text of a character a byte, or undefined where it does not come soon
 */
export function peekBody(
  request: IncomingMessage,
  length: number,
  then: (body: string | undefined) => void,
): void {
  const finish = (body: string | undefined) => {
    request.off('readable', look);
    clearTimeout(deadline);
    then(body);
  };
  const look = () => {
    if (request.readableLength < length) return;
    const body: Buffer = request.read(length);
    request.unshift(body);
    finish(body.toString('latin1'));
  };
  // From the start: of a body that never begins to come there is nothing to be told.
  const deadline = setTimeout(finish, patience, undefined);
  request.on('readable', look);
}
