import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port on which nobody listens at the moment: for who has to name one before it is taken, or keep it when nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
