import { createHash } from 'node:crypto';
import type { Column, Table } from './column.ts';

/**
 * The Table Schema of an exported CSV (datapackage.org): its words in French, those in English under `translations`. Lists are
 * texts there: a list with escapes is more than the standard's own lists can say.
 */
export const tableSchema = <Row>({ name, title, description, primaryKey, columns }: Table<Row>) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  name,
  language: 'fr',
  title: title.fr,
  description: description.fr,
  translations: { en: { title: title.en, description: description.en } },
  fields: columns.map(fieldOf),
  missingValues: [''],
  primaryKey,
});

function fieldOf<Row>({ name, type, format, title, description, constraints }: Column<Row>) {
  return {
    name,
    type: type === 'list' ? 'string' : type,
    ...(format === undefined ? {} : { format }),
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    title: title.fr,
    description: description.fr,
    translations: { en: { title: title.en, description: description.en } },
    ...(constraints === undefined ? {} : { constraints }),
  };
}

/** A digest of what the columns are and mean. */
export const shapeOf = <Row>(table: Table<Row>): string =>
  createHash('sha256')
    .update(JSON.stringify(tableSchema(table)))
    .digest('base64url')
    .slice(0, 8);
