import type { Objective, ProjectStatus } from '@barometre/prisma';
import { longestTexts } from '../../editorial/longest-texts.ts';
import { axes, type Field } from '../mapping/fields.ts';
import { type Mapping, speaksOf } from '../mapping/mapping.ts';
import type { FoundCity } from '../places/place.ts';
import { listSeparator } from '../values/list-separator.ts';
import { label, titleFrom } from '../values/text.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import { city, type Partners, partnerCities } from './read-city.ts';
import { address, amount, day, maturity, word, words } from './read-values.ts';
import type { RowReader } from './row-reader.ts';
import type { StagedProject } from './staged-project.ts';

/** What all rows of an import are read with. */
export interface RowContext extends Partners {
  mapping: Mapping;
  themes: Vocabulary;
  /** For the sentence about a theme that is none of them. */
  themeLabels: readonly string[];
  statuses: Vocabulary;
  objectives: Vocabulary;
  /** Whether whoever imports may change this city's projects. */
  mayChange(city: FoundCity): boolean;
}

/** The database refuses more. */
const secondaryThemes = 2;

/** The project that a row tells of. What is wrong is told to the reader; nothing is made up in its place. */
export function readProject(reader: RowReader, reference: string, context: RowContext): StagedProject {
  const lead = city(reader, context.places);
  if (lead !== null && !context.mayChange(lead))
    reader.error('CITY_NOT_YOURS', null, lead.name, { name: lead.name });
  const theme = primaryTheme(reader, context);
  const written = textOrNull(reader, 'description', longestTexts.description);
  const told = <Value>(field: Field, read: () => Value) =>
    speaksOf(context.mapping, field) ? read() : undefined;
  const project: StagedProject = {
    reference,
    ...title(reader, reference, written, context.mapping),
    city: lead?.key ?? null,
    theme,
    ...defined({
      description: told('description', () => written),
      url: told('url', () => address(reader, 'url')),
      secondary_themes: told('secondaryThemes', () => otherThemes(reader, context, theme)),
      objectives: told('objectives', () => objectives(reader, context)),
      status: told(
        'status',
        () => word(reader, 'status', context.statuses, 'STATUS_UNKNOWN') as ProjectStatus | null,
      ),
      partners: told('partners', () => partners(reader)),
      partner_cities: told('partnerCities', () => partnerCities(reader, context, lead?.key ?? null)),
      budget_planned: told('budgetPlanned', () => amount(reader, 'budgetPlanned')),
      budget_spent: told('budgetSpent', () => amount(reader, 'budgetSpent')),
      started_on: told('startedOn', () => day(reader, 'startedOn')),
      completed_on: told('completedOn', () => day(reader, 'completedOn')),
    }),
  };
  for (const axis of axes) {
    const column = `maturity_${axis.toLowerCase() as Lowercase<typeof axis>}` as const;
    const score = told(`maturity${axis}`, () => maturity(reader, `maturity${axis}`));
    if (score !== undefined) project[column] = score;
    const proof = `maturity${axis}Evidence` as const;
    const evidence = told(proof, () => textOrNull(reader, proof, longestTexts.evidence));
    if (evidence !== undefined) project[`${column}_evidence`] = evidence;
  }
  checkDates(reader, project);
  return project;
}

function primaryTheme(reader: RowReader, { themes, themeLabels }: RowContext): string | null {
  const text = reader.text('theme');
  const theme = text === '' ? undefined : themes(text);
  if (text === '') reader.error('THEME_MISSING', 'theme', '');
  else if (theme === undefined) reader.error('THEME_UNKNOWN', 'theme', label(text), { themes: themeLabels });
  return theme ?? null;
}

function otherThemes(
  reader: RowReader,
  { themes, themeLabels }: RowContext,
  primary: string | null,
): string[] {
  const fail = (text: string) =>
    reader.error('THEME_UNKNOWN', 'secondaryThemes', text, { themes: themeLabels });
  const others = words(reader, 'secondaryThemes', themes, fail).filter((theme) => theme !== primary);
  if (others.length > secondaryThemes) {
    reader.error('SECONDARY_THEMES_TOO_MANY', 'secondaryThemes', reader.text('secondaryThemes'), {
      count: others.length,
    });
  }
  return others;
}

function objectives(reader: RowReader, context: RowContext): Objective[] {
  const fail = (text: string) => reader.error('OBJECTIVE_UNKNOWN', 'objectives', text);
  return words(reader, 'objectives', context.objectives, fail) as Objective[];
}

/** One value that looks like several stays one: only whoever filled the file in knows. */
function partners(reader: RowReader): string[] {
  const names = reader.list('partners');
  const separator = listSeparator(names);
  // The mark that divides the list stands in an item only where its writer said that it belongs there.
  if (separator !== undefined && separator !== reader.separator('partners')) {
    reader.warn('LIST_UNDIVIDED', 'partners', reader.text('partners'), { separator });
  }
  // What shows nothing, such as a zero-width space, is nobody.
  const labels = names.map(label).filter((name) => name !== '');
  for (const name of labels) reader.isWithin('partners', name, longestTexts.partner);
  return labels;
}

function title(
  reader: RowReader,
  reference: string,
  description: string | null,
  mapping: Mapping,
): Pick<StagedProject, 'title' | 'title_given'> {
  const written = reader.line('title', longestTexts.title);
  if (written !== '') return { title: written, title_given: true };
  const beginning = titleFrom(description ?? '');
  if (beginning !== '') {
    if (speaksOf(mapping, 'title')) reader.warn('TITLE_MISSING', 'title', '');
    return { title: beginning, title_given: false };
  }
  if (speaksOf(mapping, 'title') || speaksOf(mapping, 'description')) {
    reader.warn('TITLE_FROM_REFERENCE', speaksOf(mapping, 'title') ? 'title' : 'description', '');
  }
  return { title: reference, title_given: false };
}

function textOrNull(reader: RowReader, field: Field, limit: number): string | null {
  const text = reader.text(field);
  reader.isWithin(field, text, limit);
  return text === '' ? null : text;
}

function checkDates(reader: RowReader, { started_on: start, completed_on: end }: StagedProject): void {
  if (start && end && start > end) reader.error('DATES_REVERSED', 'completedOn', end, { start, end });
}

/** Without the entries that the mapping does not speak of. */
function defined<Entries extends object>(entries: Entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Entries]: Exclude<Entries[Key], undefined>;
  };
}
