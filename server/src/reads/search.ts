import { Prisma } from '@barometre/prisma';

/**
 * Every word of the search must occur in the text, whatever its case and accents: the database's own `search_key`
 * prepares the words as it prepared the text.
 */
export function searchSql(searchKey: Prisma.Sql, search: string): Prisma.Sql[] {
  return search
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      return Prisma.sql`${searchKey} like search_key(${pattern})`;
    });
}
