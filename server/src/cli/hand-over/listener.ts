import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '@barometre/prisma';
import { z } from 'zod';
import type { CommandContext } from '../command.ts';
import { explain } from '../explain.ts';
import { jsonLines } from '../json-lines.ts';
import { parse } from '../parse.ts';
import type { Message } from './message.ts';
import { newSecret, removeAddress, writeAddress } from './secret.ts';

const handedOver = z.object({ line: z.array(z.string()).max(100), folder: z.string() });
/** Progress is told so often at most. */
const progressMilliseconds = 100;

/**
 * Takes commands for the database that this server holds: on a port of this machine alone, apart from what the public
 * reaches, from whoever can read the secret in the data folder. Answers a function that ends it.
 */
export async function listenForCommands(
  database: Database,
  { dataDir, origin }: { dataDir: string; origin: string },
): Promise<() => Promise<void>> {
  const secret = newSecret();
  const running = new Map<Promise<void>, AbortController>();
  const server = createServer((request, response) => {
    if (!isAuthorised(request, secret)) {
      response.writeHead(403).end();
      return;
    }
    const stop = new AbortController();
    const work = perform({ database, origin }, request, response, stop).finally(() => running.delete(work));
    running.set(work, stop);
  });
  // A command may take its time; the request stays open as long.
  server.requestTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await writeAddress(dataDir, { port, secret });
  return async () => {
    await removeAddress(dataDir);
    server.close();
    for (const stop of running.values()) stop.abort();
    await Promise.allSettled(running.keys());
    server.closeAllConnections();
  };
}

function isAuthorised({ headers }: IncomingMessage, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${secret}`));
}

async function perform(
  place: Pick<CommandContext, 'database' | 'origin'>,
  request: IncomingMessage,
  response: ServerResponse,
  stop: AbortController,
): Promise<void> {
  const send = (message: Message) => response.write(`${JSON.stringify(message)}\n`);
  response.once('close', () => stop.abort());
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  try {
    const { line, folder } = await readCommand(request, () => stop.abort());
    // What reads spreadsheets and writes backups is loaded when somebody asks for it.
    const { commands } = await import('../commands.ts');
    const parsed = parse(line, commands);
    if ('help' in parsed) throw new Error('help is given where the command is');
    let told = 0;
    const context = {
      ...place,
      folder,
      signal: stop.signal,
      out: (text: string) => void send({ out: text }),
      note: (text: string) => void send({ note: text }),
      progress: (...progress: Parameters<CommandContext['progress']>) => {
        // The end is always told: nothing may come after it that would show it.
        if (performance.now() - told < progressMilliseconds && progress[2] !== 1) return;
        told = performance.now();
        send({ progress });
      },
    };
    send({ exit: await parsed.command.run(context, parsed.given) });
  } catch (error) {
    const { text, exitCode } = explain(error);
    send({ note: text });
    send({ exit: exitCode });
  }
  response.end();
}

/** The first line is the command; when the request ends, nobody wants it any more. */
async function readCommand(request: IncomingMessage, onEnd: () => void) {
  const lines = jsonLines(request.setEncoding('utf8'));
  const { value: line = '' } = await lines.next();
  void lines.next().then(onEnd, onEnd);
  return handedOver.parse(JSON.parse(line));
}
