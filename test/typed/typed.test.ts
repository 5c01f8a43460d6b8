import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRequests } from '../clients/contract-requests.ts';
import { startServer, type TestServer } from '../server.ts';
import { generate } from './generate.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await generate([...contractRequests.map(({ name }) => name), 'live']);
});
afterAll(() => server.close());

it('gives results and variables of the contract’s operations their types, and finds mistakes', async () => {
  const compiler = join(import.meta.dirname, '../../node_modules/.bin/tsc');
  const compiled = promisify(execFile)(compiler, ['-p', join(import.meta.dirname, 'uses')]);
  // What the compiler complains of is what a failure should show.
  await expect(compiled.catch(({ stdout }: { stdout: string }) => stdout)).resolves.toEqual({
    stdout: '',
    stderr: '',
  });
});

it('runs as it is typed', async () => {
  // By an address that this package's own compilation does not follow: what it leads to is made by this test.
  const address = new URL('uses/uses.ts', import.meta.url).href;
  const { useEach } = (await import(/* @vite-ignore */ address)) as {
    useEach(endpoint: string): Promise<string[]>;
  };
  expect(await useEach(`${server.url}/graphql`)).toEqual([
    'number',
    'number',
    'number',
    'object',
    'string',
    'object',
    'object',
    'string',
    'string',
  ]);
});
