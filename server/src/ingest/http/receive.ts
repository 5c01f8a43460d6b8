import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BodyCutOff, readBody } from '../../http/body.ts';
import { FileRefused } from '../issue.ts';
import { limits } from '../limits.ts';
import { type Mapping, MappingError, parseMapping } from '../mapping/mapping.ts';
import { checkParameter } from './check-parameters.ts';

/** What came with a request: a file on the disk, and the mapping where there is one. */
export interface Received {
  path: string;
  fileName: string | undefined;
  mapping: Mapping | undefined;
}

/** What a mapping and the boundaries of a form may add to a file. */
const formBytes = 1 << 20;

const tooLarge = () => new FileRefused('FILE_TOO_LARGE', { megabytes: limits.fileBytes / 1024 / 1024 });

/**
 * Receives a spreadsheet as the body of a request, or as the part `file` of a form whose part `mapping` is the mapping; it
 * lies in a folder of its own while `work` runs, and goes with it.
 */
export async function receive<Result>(
  request: IncomingMessage,
  url: URL,
  work: (received: Received) => Promise<Result>,
): Promise<Result> {
  if (Number(request.headers['content-length'] ?? 0) > limits.fileBytes + formBytes) throw tooLarge();
  const folder = await mkdtemp(join(tmpdir(), 'barometre-import-'));
  try {
    const path = join(folder, randomUUID());
    const form = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '');
    const received = form ? await receiveForm(request, path) : await receiveBody(request, url, path);
    return await work({ ...received, fileName: url.searchParams.get('filename') ?? received.fileName });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receiveBody(request: IncomingMessage, url: URL, path: string): Promise<Received> {
  let size = 0;
  const limit = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      done(size > limits.fileBytes ? tooLarge() : null, chunk);
    },
  });
  await pipeline(request, limit, createWriteStream(path)).catch((error: unknown) => {
    throw isHangUp(error) ? new BodyCutOff() : error;
  });
  const mapping = url.searchParams.get('mapping');
  return { path, fileName: undefined, mapping: mapping === null ? undefined : parseMapping(mapping) };
}

/** What Node says of a request whose client is gone: while it came, or before it was read. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code));

async function receiveForm(request: IncomingMessage, path: string): Promise<Received> {
  const body = await readBody(request, limits.fileBytes + formBytes);
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => null);
  const file = form?.get('file');
  const mapping = form?.get('mapping');
  if (!(file instanceof File))
    throw new MappingError(['file: the form has no part of this name with a file']);
  if (file.size > limits.fileBytes) throw tooLarge();
  checkParameter('filename', file.name);
  await writeFile(path, Buffer.from(await file.arrayBuffer()));
  const json = mapping instanceof File ? await mapping.text() : mapping;
  return { path, fileName: file.name, mapping: json == null ? undefined : parseMapping(json) };
}
