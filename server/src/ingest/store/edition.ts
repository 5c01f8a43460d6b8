import type { EditionStatus, Sql } from '@barometre/prisma';
import { type EditionDescription, type Mapping, MappingError } from '../mapping/mapping.ts';
import { slugOf } from '../values/text.ts';
import { loadThemes, type Theme } from './themes.ts';

export interface TargetEdition {
  id: number;
  code: string;
  status: EditionStatus;
  themes: readonly Theme[];
}

/** The edition that an import goes into; null where it is yet to be made. */
export async function findEdition(sql: Sql, code: string): Promise<TargetEdition | null> {
  const [edition] = await sql.query<Omit<TargetEdition, 'themes'>>(
    'select id, code, status::text as status from edition where code = $1',
    [code],
  );
  return edition ? { ...edition, themes: await loadThemes(sql, edition.id) } : null;
}

/** The code of an edition as somebody typed it. @throws {MappingError} for one that no edition can have */
export function editionCode(text: string): string {
  const code = text.trim();
  if (code.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) return code;
  const proposal = slugOf(code);
  throw new MappingError([
    `edition: “${code}” is no code; use lower-case letters, digits and hyphens${proposal === '' ? '' : `, such as ${proposal}`}`,
  ]);
}

const required = ['year', 'titleFr', 'titleEn', 'provenance', 'asOf', 'source'] as const;

const expected: Readonly<Record<(typeof required)[number], string>> = {
  year: 'must be a whole number, such as 2026',
  titleFr: 'must be its title in French',
  titleEn: 'must be its title in English',
  provenance: 'must be SURVEY or ADMINISTRATIVE',
  asOf: 'must be the day that the figures speak of, such as 2026-01-31',
  source: 'must be an object with key, name, url and licence',
};

type Described = EditionDescription & {
  [Name in (typeof required)[number]]-?: NonNullable<EditionDescription[Name]>;
};

/** What a new edition needs. @throws {MappingError} naming what the mapping does not say */
export function describedEdition(code: string, { edition = {} }: Mapping): Described {
  const missing = required.filter((name) => edition[name] === undefined);
  if (missing.length === 0) return edition as Described;
  throw new MappingError(
    missing.map(
      (name) => `edition.${name}: missing, and the edition ${code} does not exist yet; ${expected[name]}`,
    ),
  );
}

/** Makes the edition, as a draft: publishing is a step of its own. */
export async function addEdition(sql: Sql, code: string, described: Described): Promise<number> {
  const { source } = described;
  // A source that is there is left as it is: other editions cite it.
  await sql.query(
    `insert into source (key, name, url, licence, updated_at) values ($1, $2, $3, $4, $5::date) on conflict (key) do nothing`,
    [source.key, source.name, source.url ?? null, source.licence ?? null, source.updatedAt ?? null],
  );
  const [row] = await sql.query<{ id: number }>(
    `insert into edition (code, year, title_fr, title_en, projects_fr, projects_en, status, provenance, notice_fr, notice_en, methodology_fr,
       methodology_en, as_of, source_id)
     values ($1, $2, $3, $4, $5, $6, 'DRAFT', $7::text::"Provenance", $8, $9, $10, $11, $12::date,
       (select id from source where key = $13))
     returning id`,
    [
      code,
      described.year,
      described.titleFr,
      described.titleEn,
      described.projectsFr ?? null,
      described.projectsEn ?? null,
      described.provenance,
      described.noticeFr ?? null,
      described.noticeEn ?? null,
      described.methodologyFr ?? null,
      described.methodologyEn ?? null,
      described.asOf,
      source.key,
    ],
  );
  if (row === undefined) throw new Error('the edition was not inserted');
  return row.id;
}
