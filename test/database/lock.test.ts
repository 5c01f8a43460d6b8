import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase } from '@barometre/prisma';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedFolder } from './databases.ts';

let dataDir: string;
let holder: ChildProcess | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'barometre-data-'));
  await seedFolder(dataDir);
});
afterEach(async () => {
  await kill();
  await rm(dataDir, { recursive: true, force: true });
});

/** Another process that has opened the database in the folder. */
async function startHolder(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('lock-holder.ts', import.meta.url)), dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  holder = child;
  await once(child.stdout, 'data');
  return child;
}

async function kill(): Promise<void> {
  if (!holder) return;
  const exit = once(holder, 'exit');
  holder.kill('SIGKILL');
  await exit;
  holder = undefined;
}

describe('the folder of the embedded database', () => {
  it('belongs to one process at a time, and to the next one when that is gone, however it went', async () => {
    const { pid } = await startHolder();
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringMatching(
        new RegExp(
          `^The data folder ${dataDir} is in use by process ${pid} on \\S+ since \\d{4}-\\d\\d-\\d\\dT`,
        ),
      ),
      remedy: expect.stringContaining('DATABASE_URL'),
    });
    await kill();
    const database = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'LOCKED' });
    await database.close();
  });

  it('keeps what was written', async () => {
    const first = await openDatabase({ dataDir });
    const added = await first.client.region.create({ data: { code: '00', name: 'Ailleurs' } });
    const written = await first.client.region.findMany();
    expect(written).toContainEqual(added);
    await first.close();
    const second = await openDatabase({ dataDir });
    expect(await migrate(second)).toEqual({ applied: [] });
    expect(await second.client.region.findMany()).toEqual(written);
    await second.close();
  });
});
