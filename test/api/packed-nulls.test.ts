import { type Database, openDatabase, Prisma } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  orUnknownSql,
  type PackedValues,
  packedListSql,
  packedRowSql,
  packedSql,
  packRows,
  UnevenValues,
  unpacking,
} from '../../server/src/reads/packed.ts';
import { createDatabase } from '../database/databases.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ dataDir: 'memory://', databaseUrl: await createDatabase('empty') });
});
afterAll(() => database.close());

const own = Prisma.sql`case when i.n is distinct from 0 then 'item ' || i.n end`;

/** Reads two rows of a name and a list of items. @param item what is read of each, of which number 0 has none */
async function rowsOf(lists: [string, string], item: Prisma.Sql, write: (values: PackedValues) => string) {
  const items = Prisma.sql`select ${packedSql([item])} as text from unnest(l.items) with ordinality as i (n, place) order by i.place`;
  const list = Prisma.sql`(values (1, 'one', ${lists[0]}::int[]), (2, 'two', ${lists[1]}::int[])) as l (id, name, items)`;
  const { text, values } = Prisma.sql`
    select l.id, ${packedSql([Prisma.sql`l.name`, packedListSql(items)])} as text, null::text as key, null::int as total from ${list}`;
  const read = unpacking(database.read, (packed) => {
    const names = [packed.next()];
    while (!packed.ends()) names.push(write(packed));
    return names.join(', ');
  });
  return (await read<{ text: string }>(packRows({ text, values }))).map((row) => row.text);
}

describe('a value that is null', () => {
  it('is one that is not known where it may be', async () => {
    const rows = await rowsOf(['{1,0,3}', '{}'], orUnknownSql(own), (values) => String(values.nextOrNull()));
    expect(rows).toEqual(['one, item 1, null, item 3', 'two']);
  });

  it.each<[string, [string, string]]>([
    ['first', ['{0,2,3}', '{1}']],
    ['in between', ['{1,0,3}', '{1}']],
    ['last', ['{1,2,0}', '{1}']],
    ['alone', ['{0}', '{1}']],
    ['last of all', ['{1}', '{1,0}']],
    ['alone and last of all', ['{}', '{0}']],
    ['everywhere', ['{0,0}', '{0,0}']],
  ])('is noticed where none may be: %s', async (_where, lists) => {
    await expect(rowsOf(lists, own, (values) => values.next())).rejects.toThrow(UnevenValues);
  });

  it('is noticed in a page’s own row, and in the row of another table', async () => {
    const read = unpacking(
      database.read,
      (values) => `${values.next()} ${values.nextOrNull()} ${values.next()}`,
    );
    const page = (value: Prisma.Sql, other: Prisma.Sql) => {
      const row = packedRowSql([other], (column) => Prisma.sql`select ${column}`);
      const { text, values } = Prisma.sql`
        select n as id, ${packedSql([value, row])} as text, null::text as key, null::int as total from generate_series(1, 2) n`;
      return read<{ text: string }>(packRows({ text, values }));
    };
    const [value, none] = [Prisma.sql`'a'::text`, Prisma.sql`null::text`];
    expect((await page(value, value)).map(({ text }) => text)).toEqual(['a  a', 'a  a']);
    await expect(page(none, value)).rejects.toThrow(UnevenValues);
    await expect(page(value, none)).rejects.toThrow(UnevenValues);
  });
});
