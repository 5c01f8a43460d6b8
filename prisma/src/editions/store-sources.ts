import { type Columns, insertRows } from '../bulk.ts';
import type { Sql } from '../sql.ts';
import { OFFICIAL_CODES } from './sources.ts';
import type { EditionData, SourceData } from './types.ts';

const SOURCE: Columns<SourceData> = {
  key: ['text', (source) => source.key],
  name: ['text', (source) => source.name],
  url: ['text', (source) => source.url],
  licence: ['text', (source) => source.licence],
  updated_at: ['date', (source) => source.updatedAt],
};

/** The ids of all sources by key, with the edition's own among them. A source that is there already is left as it is. */
export async function storeSources(sql: Sql, edition: EditionData): Promise<Map<string, number>> {
  const figures = edition.figures.map(({ source }) => source);
  const codes = edition.cities.some(({ place }) => place !== null) ? [OFFICIAL_CODES] : [];
  const sources = new Map([edition.source, ...figures, ...codes].map((source) => [source.key, source]));
  await insertRows(sql, 'source', SOURCE, [...sources.values()], 'ON CONFLICT (key) DO NOTHING');
  const rows = await sql.query<{ id: number; key: string }>('SELECT id, key FROM source');
  return new Map(rows.map(({ id, key }) => [key, id]));
}
