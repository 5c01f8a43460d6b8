import { z } from 'zod';
import {
  longestEditionTexts as longest,
  longestCode,
  longestThemeLabel,
} from '../../editorial/longest-texts.ts';
import { firstDay, isPossibleDay, lastDay } from '../../editorial/possible-days.ts';
import { textProblem } from '../../text-problem.ts';
import { limits } from '../limits.ts';
import { delimiters } from '../read/delimiter.ts';
import { fields, type ListField, listFields } from './fields.ts';
import { mappingProblem, namesAmong } from './mapping-problem.ts';

const textOf = (characters: number) => z.string().trim().min(1).max(characters);
const text = textOf(2_000);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, divided by hyphens');
const day = z.iso
  .date({ abort: true })
  .refine(isPossibleDay, { error: `must be a day from ${firstDay} to ${lastDay}` });
const spellings = z.array(text).max(500);
const separator = z.string().min(1).max(3);

const source = z
  .strictObject(
    {
      key: slug.describe('A short name of the source, its own in the whole barometer.'),
      name: textOf(longest.source).describe('How the source is cited.'),
      url: z
        .url({ protocol: /^https?$/, abort: true })
        .max(longest.url)
        // A parser of addresses takes blanks within one; the editors' rules do not.
        .refine((url) => !/\s/.test(url), { error: 'must be an address without blanks' })
        .nullish()
        .describe('Null where it is not known.'),
      licence: textOf(longest.licence).nullish().describe('Null where it is not known.'),
      updatedAt: day.nullish().describe('When the source last changed.'),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type' ? 'must be an object with key, name, url and licence' : undefined,
    },
  )
  .describe('Where the data come from. Required for an edition that does not exist yet.');

const edition = z
  .strictObject({
    year: z.int().min(1990).max(2100).optional(),
    titleFr: textOf(longest.title).optional(),
    titleEn: textOf(longest.title).optional(),
    projectsFr: textOf(longest.projects)
      .nullish()
      .describe('What the projects are, in the plural: “projets d’investissement”. Shown in headings.'),
    projectsEn: textOf(longest.projects).nullish().describe('The same in English: “investment projects”.'),
    provenance: z.enum(['ADMINISTRATIVE', 'SURVEY']).optional(),
    asOf: day.optional().describe('The day that the figures speak of.'),
    noticeFr: textOf(longest.notice).nullish(),
    noticeEn: textOf(longest.notice).nullish(),
    methodologyFr: textOf(longest.methodology).nullish(),
    methodologyEn: textOf(longest.methodology).nullish(),
    source: source.optional(),
  })
  .describe('What a new edition is called. An edition that exists keeps what it has.');

const theme = z.strictObject({
  code: slug.max(longestCode),
  labelFr: textOf(longestThemeLabel),
  labelEn: textOf(longestThemeLabel),
  spellings: spellings
    .optional()
    .describe(
      'How the file writes it. Case, accents and spaces make no difference; code and labels are spellings too.',
    ),
});

const oneOf = <const Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.partialRecord(z.enum(values), spellings, { error: namesAmong(values) });

export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  edition: edition.optional(),
  sheet: z.string().min(1).optional().describe('Of a workbook: the name of the sheet.'),
  headerRow: z.int().min(1).max(1_000).default(1).describe('The row that has the column names.'),
  delimiter: z.enum(delimiters).optional().describe('Of a CSV file; detected when left out.'),
  encoding: z.enum(['utf-8', 'windows-1252']).optional().describe('Of a CSV file; detected when left out.'),
  columns: z
    .partialRecord(z.enum(fields), z.string().min(1), { error: namesAmong(fields) })
    .describe('For each field the name of the column it is read from. Other columns are not read.'),
  constants: z
    .partialRecord(z.enum(fields), z.string().min(1), { error: namesAmong(fields) })
    .default({})
    .describe('Fields that are the same in every row, or where the column is empty.'),
  listSeparator: separator.default('|').describe('Between the values of a cell that holds several.'),
  listSeparators: z
    .partialRecord(z.enum(listFields), separator, { error: namesAmong(listFields) })
    .optional()
    .describe('For fields whose values something else stands between.'),
  themes: z
    .array(theme)
    .max(100)
    .default([])
    .describe('The themes in their order. Those that the edition does not have are added to it.'),
  statuses: oneOf(['UNDER_STUDY', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'])
    .default({})
    .describe('How the file writes each status, beside the usual French and English words.'),
  objectives: oneOf(['SERVICE', 'MANAGEMENT', 'ATTRACTIVENESS', 'SUSTAINABILITY', 'EXEMPLARITY'])
    .default({})
    .describe('How the file writes each objective, beside the usual French and English words.'),
});

export type Mapping = z.output<typeof mappingSchema>;
export type MappingTheme = z.output<typeof theme>;
export type EditionDescription = NonNullable<Mapping['edition']>;

/** A mapping that can't be used; every problem at once. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The mapping is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Checks a mapping that somebody wrote. @throws {MappingError} naming everything that is wrong */
export function readMapping(value: unknown): Mapping {
  const parsed = mappingSchema.safeParse(value, { error: mappingProblem });
  if (!parsed.success) {
    throw new MappingError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    );
  }
  const problems = [...contradictions(parsed.data)];
  if (problems.length > 0) throw new MappingError(problems);
  return parsed.data;
}

/** As `readMapping`, from the text of a JSON file. */
export function parseMapping(json: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''), (key, part: unknown) => {
      checkText(key, part);
      return part;
    });
  } catch (error) {
    if (error instanceof MappingError) throw error;
    throw new MappingError([`not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  return readMapping(value);
}

/** JSON can write what the database keeps in no text. */
function checkText(key: string, part: unknown): void {
  for (const text of [key, part]) {
    const problem = typeof text === 'string' ? textProblem(text, Number.POSITIVE_INFINITY) : null;
    if (problem !== null) throw new MappingError([`${JSON.stringify(text)}: ${problem}`]);
  }
}

function* contradictions({ columns, constants, themes, headerRow }: Mapping): Generator<string> {
  const given = new Set([...Object.keys(columns), ...Object.keys(constants)]);
  if (!given.has('theme')) yield 'columns: nothing says the theme (columns.theme or constants.theme)';
  if (!['citySlug', 'cityCode', 'citySiren', 'cityName'].some((field) => given.has(field))) {
    yield 'columns: nothing says the city (cityCode, or cityName with department, or citySlug)';
  }
  const codes = themes.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) yield `themes: the code ${twice} stands there twice`;
  if (headerRow > limits.rows) yield 'headerRow: beyond the last row that is read';
}

/** What stands between the values of a field's cells. */
export const separatorOf = (
  { listSeparator, listSeparators }: Pick<Mapping, 'listSeparator' | 'listSeparators'>,
  field: ListField,
): string => listSeparators?.[field] ?? listSeparator;

/** Whether a mapping speaks of a field at all; an update leaves the others as they are. */
export const speaksOf = (
  { columns, constants }: Pick<Mapping, 'columns' | 'constants'>,
  field: keyof Mapping['columns'],
): boolean => columns[field] !== undefined || constants[field] !== undefined;
