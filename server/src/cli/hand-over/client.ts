import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { CommandFailure } from '../command.ts';
import { jsonLines } from '../json-lines.ts';
import type { Terminal } from '../terminal.ts';
import type { HandedOver, Message } from './message.ts';
import { type CommandAddress, readAddress } from './secret.ts';

/**
 * Hands a command to the server that runs on the data folder, and shows what it says. Answers the exit code; undefined where
 * no server is there, so that the folder can be opened.
 */
export async function handOver(
  dataDir: string,
  command: HandedOver,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number | undefined> {
  const address = await readAddress(dataDir);
  const exchange = address && (await send(address, command, signal));
  if (!exchange) return undefined;
  const { sent, answer } = exchange;
  try {
    for await (const line of jsonLines(answer.setEncoding('utf8'))) {
      const exit = show(JSON.parse(line) as Message, terminal);
      if (exit !== undefined) return exit;
    }
  } catch {
    // A server that is killed ends its answer anywhere, within a line too.
    throw stopped();
  } finally {
    // The request is still open: left so, it would keep this process until the server gives it up.
    sent.destroy();
  }
  throw stopped();
}

const stopped = () =>
  new CommandFailure(
    'The server stopped before the command was done. What is not committed was not changed.',
  );

/** Null where nothing answers: a server that was killed leaves its address behind. */
async function send(
  { port, secret }: CommandAddress,
  command: HandedOver,
  signal: AbortSignal,
): Promise<{ sent: ClientRequest; answer: IncomingMessage } | null> {
  const sent = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/x-ndjson' },
  });
  sent.write(`${JSON.stringify(command)}\n`);
  // The request stays open while the command is wanted: to end it is to ask the command to stop.
  if (signal.aborted) sent.end();
  else signal.addEventListener('abort', () => sent.end(), { once: true });
  try {
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    // Another program may listen there by now; it does not know the secret.
    if (answer.statusCode === 200) return { sent, answer };
    sent.destroy();
    return null;
  } catch {
    return null;
  }
}

function show(message: Message, terminal: Terminal): number | undefined {
  if ('exit' in message) return message.exit;
  if ('out' in message) terminal.out(message.out);
  else if ('note' in message) terminal.note(message.note);
  else terminal.progress(...message.progress);
  return undefined;
}
