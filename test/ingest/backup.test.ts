import { readFile, stat, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, openSeeded } from '../database/databases.ts';
import { fileOf } from './files.ts';
import { barometer, contentOf } from './run.ts';

const others = { embedded: 'postgresql', postgresql: 'embedded' } as const;

describe.each(KINDS)('a backup of a database that is %s', (kind) => {
  let source: Database;
  let target: Database;
  let path: string;
  beforeAll(async () => {
    [source, target] = await Promise.all([openSeeded(kind), openSeeded(others[kind])]);
    path = `${await fileOf('', 'backup')}.gz`;
    await barometer(source, ['token', 'create', 'Anne', '--role', 'EDITOR']);
    const file = await fileOf('ref;insee;theme;title\nx-1;75056;energy;"Été\n""œuvre"" \\ | =1+1"\n');
    await barometer(source, ['import', file, '--edition', '2013', '--erratum', 'Un essai.']);
    await source.client.project.updateMany({
      where: { reference: 'x-1' },
      // Ends of lines to Unicode, and to some readers of lines; pasted from a document, they come in texts.
      data: {
        budgetPlanned: '999999999999.99',
        description: 'Une ligne\u2028et une autre\u2029\u0085\u000b\u000c',
      },
    });
  });
  afterAll(() => Promise.all([source.close(), target.close()]));

  it('is restored into the other kind, and everything is there', async () => {
    expect(await barometer(source, ['backup', path])).toMatchObject({ exit: 0, note: '' });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const restored = await barometer(target, ['restore', path, '--yes']);
    expect(restored).toMatchObject({ exit: 0, note: '' });
    expect(await contentOf(target)).toEqual(await contentOf(source));
  });

  it('leaves a database that works: ids go on, and the rules hold', async () => {
    const file = await fileOf('ref;insee;theme;title\nx-2;13055;energy;Encore\n');
    const more = await barometer(target, ['import', file, '--edition', '2013', '--erratum', 'Encore.']);
    expect(more).toMatchObject({ exit: 0, out: expect.stringContaining('1 created') });
    await expect(target.sql.script('delete from audit_event')).rejects.toThrow(
      'The audit log is only ever added to.',
    );
    const slug = `select slug from city_slug join city using (slug) limit 1`;
    await expect(target.sql.script(`delete from city_slug where slug in (${slug})`)).rejects.toThrow(
      'is kept',
    );
  });

  it('is not written over another one, nor restored by mistake', async () => {
    expect(await barometer(source, ['backup', path])).toMatchObject({
      exit: 1,
      note: expect.stringContaining('--force'),
    });
    expect(await barometer(source, ['restore', path])).toMatchObject({
      exit: 2,
      note: expect.stringContaining('--yes'),
    });
  });

  it.each([
    ['cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
    [
      'changed',
      (content: Buffer) => gzipSync(gunzipSync(content).toString().replace('Marseille', 'Marsaille')),
    ],
    ['something else', () => Buffer.from('a;b')],
  ])('is refused when it is %s, and nothing is changed', async (_what, damage) => {
    const before = await contentOf(target);
    const damaged = await fileOf(damage(await readFile(path)), 'damaged.gz');
    const refused = await barometer(target, ['restore', damaged, '--yes']);
    expect(refused).toMatchObject({ exit: 1, note: expect.stringContaining('is not a whole backup') });
    expect(await contentOf(target)).toEqual(before);
  });

  it('is refused by another version', async () => {
    await source.sql.script(`create table newer (id int primary key)`);
    const newer = `${path}.newer`;
    await barometer(source, ['backup', newer]);
    await source.sql.script('drop table newer');
    const refused = await barometer(target, ['restore', newer, '--yes']);
    expect(refused).toMatchObject({
      exit: 1,
      note: expect.stringContaining('was written by another version'),
    });
    await writeFile(newer, '');
  });
});
