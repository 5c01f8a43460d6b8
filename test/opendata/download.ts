import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { parse } from 'csv-parse/sync';
import type { TestServer } from '../server.ts';

export interface Downloaded {
  status: number;
  headers: IncomingHttpHeaders;
  /** The bytes as they travelled: still compressed, byte order mark included. */
  body: Buffer;
  text: string;
}

/** Downloads a file as a plain client does, which neither decompresses nor drops anything. */
export async function download(
  { url }: Pick<TestServer, 'url'>,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Downloaded> {
  const sent = request(url + path, { method, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return { status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString('utf8') };
}

/** Reads some of a file and hangs up. */
export async function hangUp({ url }: Pick<TestServer, 'url'>, path: string): Promise<void> {
  const sent = get(url + path);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  await once(response, 'data');
  response.destroy();
  await once(response, 'close');
}

export type CsvRow = Record<string, string>;

/** The rows of a CSV file, by a reader that is not ours. Cells are as they stand in the file. */
export const csvRows = (text: string): CsvRow[] =>
  parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });

export const ndjsonRows = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
