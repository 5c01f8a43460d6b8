import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { createLogger } from '../../server/src/log.ts';
import type { RunningServer } from '../../server/src/running-server.ts';
import { serve } from '../../server/src/serve.ts';
import { ask } from '../ask.ts';
import { seedFolder } from '../database/databases.ts';
import { fileOf } from './files.ts';

const main = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

describe('commands while a server holds the data folder', () => {
  let dataDir: string;
  let server: RunningServer;
  const told: string[] = [];
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'barometre-served-'));
    await seedFolder(dataDir);
    const config = readConfig({ DATA_DIR: dataDir, PORT: '0' });
    server = await serve(config, createLogger('silent'), (step) => void told.push(step));
  });
  afterAll(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** A command in a process of its own, as somebody gives it. */
  function start(...line: string[]) {
    const { DATABASE_URL: _unset, ...environment } = process.env;
    return spawn(process.execPath, [main, ...line], {
      env: { ...environment, DATA_DIR: dataDir },
      stdio: 'pipe',
    });
  }

  async function give(...line: string[]) {
    const child = start(...line);
    const [out, note, [exit]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { out, note, exit };
  }

  const count = async () => {
    const { statistics } = await ask<{ statistics: { projectCount: number } }>(
      server,
      '{ statistics { projectCount } }',
    );
    return statistics.projectCount;
  };

  it('says at the first start how to make the first token', () => {
    expect(told.at(-1)).toMatch(/barometer token create "Your name" --role ADMINISTRATOR$/);
  });

  it('are done by the server, which shows what came of them at once', async () => {
    const file = await fileOf('ref;insee;theme;title\nx-1;13055;energy;Un essai\n');
    const line = ['import', file, '--edition', '2013', '--erratum', 'Un essai.'];
    expect(await give(...line)).toMatchObject({ exit: 0, out: expect.stringContaining('1 created') });
    expect(await count()).toBe(1129);
  });

  it('tell how far they are, to the end', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => `p-${at};13055;energy;Un essai\n`);
    const file = await fileOf(`ref;insee;theme;title\n${rows.join('')}`);
    const { port, secret } = JSON.parse(await readFile(join(dataDir, 'commands.json'), 'utf8'));
    const headers = { Authorization: `Bearer ${secret}` };
    const sent = request({ host: '127.0.0.1', port, method: 'POST', headers });
    const line = ['import', file, '--edition', '2013', '--dry-run'];
    // Left open: its end would ask the command to stop.
    sent.write(`${JSON.stringify({ line, folder: dataDir })}\n`);
    const [answer] = await once(sent, 'response');
    const messages = (await text(answer)).trim().split('\n');
    sent.destroy();
    const told = messages.map((message) => JSON.parse(message)).filter(({ progress }) => progress);
    expect(told[0]).toEqual({ progress: [0, 'rows read', 0] });
    expect(told.at(-1)).toEqual({ progress: [2_500, 'rows read', 1] });
  });

  it('know where the server is reached', async () => {
    const file = await fileOf('ref;insee;theme;title\nx-1;13055;energy;Un essai\n');
    const { out } = await give('import', file, '--edition', '2013', '--propose-mapping');
    expect(JSON.parse(out).$schema).toBe(
      `http://localhost:${new URL(server.url).port}/imports/mapping.schema.json`,
    );
  });

  it('fail with the same sentence and exit code', async () => {
    expect(await give('import', '/nowhere.csv', '--edition', '2013')).toEqual({
      exit: 3,
      out: '',
      note: expect.stringContaining('The file can’t be read (ENOENT, /nowhere.csv).'.replace('’', "'")),
    });
    expect(await give('imprt')).toMatchObject({
      exit: 2,
      note: expect.stringContaining('There is no command “imprt”.'),
    });
  });

  it('stop when they are asked to, and tidy up', async () => {
    const before = await count();
    const child = start('demo', '--every', '3600');
    await once(child.stdout, 'data');
    expect(await count()).toBe(before + 1);
    child.kill('SIGINT');
    const [note, [exit]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([exit, note]).toEqual([0, expect.stringContaining('the edition is as it was')]);
    expect(await count()).toBe(before);
  });

  it('stop and tidy up when they are killed, and the server goes on', async () => {
    const before = await count();
    const child = start('demo', '--every', '3600');
    await once(child.stdout, 'data');
    expect(await count()).toBe(before + 1);
    child.kill('SIGKILL');
    await expect.poll(count).toBe(before);
  });

  it('are taken from nobody who cannot read the folder', async () => {
    const address = join(dataDir, 'commands.json');
    expect((await stat(address)).mode & 0o777).toBe(0o600);
    const { port } = JSON.parse(await readFile(address, 'utf8'));
    for (const authorization of ['', 'Bearer x', `Bearer ${'x'.repeat(43)}`]) {
      const sent = request({
        host: '127.0.0.1',
        port,
        method: 'POST',
        headers: { Authorization: authorization },
      });
      sent.end('{"line":["token","create","thief"],"folder":"/"}\n');
      const [answer] = await once(sent, 'response');
      expect(answer.statusCode).toBe(403);
      answer.resume();
    }
    expect(await give('token', 'list')).toMatchObject({ out: '' });
  });

  it('carry texts with ends of lines that only Unicode knows', async () => {
    const separated = 'Anne\u2028Marie\u2029';
    expect(await give('token', 'create', separated)).toMatchObject({ exit: 0 });
    expect((await give('token', 'list')).out).toContain('Anne\u2028Marie');
  });

  it('find the folder when the server is gone, even if it left its address behind', async () => {
    const address = await readFile(join(dataDir, 'commands.json'));
    await server.close();
    await writeFile(join(dataDir, 'commands.json'), address);
    try {
      expect(await give('token', 'create', 'Anne')).toMatchObject({
        exit: 0,
        out: expect.stringMatching(/^bar_[\w-]{43}\n$/),
      });
    } finally {
      server = await serve(
        readConfig({ DATA_DIR: dataDir, PORT: '0' }),
        createLogger('silent'),
        () => undefined,
      );
    }
  });
});
