import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseError } from './errors.ts';
import { acquireLock } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'barometre-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('lock', () => {
  it('makes the folder', () => {
    const data = join(folder, 'not', 'there');
    acquireLock(data).release();
    expect(existsSync(data)).toBe(true);
  });

  it('is refused while it is held, and says who holds it', () => {
    const lock = acquireLock(folder);
    expect(() => acquireLock(folder)).toThrow(
      `The data folder ${folder} is in use by process ${process.pid} on `,
    );
    lock.release();
    acquireLock(folder).release();
  });

  it('can be released twice', () => {
    const lock = acquireLock(folder);
    lock.release();
    const next = acquireLock(folder);
    lock.release();
    expect(() => acquireLock(folder)).toThrow(DatabaseError);
    next.release();
  });

  it('does not mind what an earlier holder left behind', () => {
    writeFileSync(join(folder, 'lock-holder.json'), '{"pid":1,');
    acquireLock(folder).release();
  });

  it('names a folder that cannot be used', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => acquireLock(file)).toThrow(expect.objectContaining({ code: 'STORAGE' }));
  });
});
