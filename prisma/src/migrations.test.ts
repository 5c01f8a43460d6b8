import { describe, expect, it } from 'vitest';
import { checksum, readMigrations } from './migrations.ts';

describe('migrations', () => {
  it('have the checksum that Prisma’s CLI gives: SHA-256 of the file', () => {
    expect(checksum('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('are read in the order of their names', async () => {
    const names = (await readMigrations()).map(({ name }) => name);
    expect(names[0]).toBe('20261123000000_barometer');
    expect(names).toEqual([...names].sort());
  });
});
