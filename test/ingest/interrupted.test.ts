import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedFolder } from '../database/databases.ts';
import { fileOf } from './files.ts';
import { barometer, contentOf } from './run.ts';

const csv =
  'reference;insee;theme;title\nnew-1;13055;education;Une école\nP-2013-0001;13055;energy;Autre chose\n';
const line = ['--edition', '2013', '--erratum', 'Un essai.'];

describe('an import whose process is killed', () => {
  let dataDir: string;
  let file: string;
  let before: Record<string, unknown[]>;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'barometre-killed-'));
    file = await fileOf(csv);
    await seedFolder(dataDir);
    const database = await openDatabase({ dataDir });
    before = await contentOf(database);
    await database.close();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it.each([
    ['while rows are staged', 'INSERT INTO import_row', 'FAILED'],
    ['while projects are written', 'insert into project (edition_id', 'STAGED'],
    [
      'when all is written and not yet committed',
      'insert into audit_event (actor, token_id, action, edition_id, subject, subject_id, label, before, after, reason)',
      null,
    ],
  ])('leaves the editions as they were: %s', async (_when, moment, status) => {
    const killed = spawn(
      process.execPath,
      [fileURLToPath(new URL('interrupted.ts', import.meta.url)), dataDir, moment, 'import', file, ...line],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL']);
    const database = await openDatabase({ dataDir });
    try {
      const {
        import: imports = [],
        import_row: _rows,
        import_issue: _issues,
        audit_event,
        ...rest
      } = await contentOf(database);
      const { import: _imports, import_row: _r, import_issue: _i, audit_event: _events, ...kept } = before;
      expect(rest).toEqual(kept);
      expect((audit_event ?? []).filter((event) => !String(event).includes('import.stage'))).toEqual([]);
      if (status !== null) expect(imports.at(-1)).toContain(`"status": "${status}"`);
    } finally {
      await database.close();
    }
  });

  it('can be done again', async () => {
    const database = await openDatabase({ dataDir });
    try {
      const { exit, out } = await barometer(database, ['import', file, ...line]);
      expect([exit, out]).toEqual([0, expect.stringContaining('2 created, 0 updated')]);
    } finally {
      await database.close();
    }
  });
});
