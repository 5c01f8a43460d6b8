import type { AskedField } from '../../reads/asked-field.ts';
import type { CatalogueEdition, CatalogueTheme } from '../../reads/catalogue.ts';
import { editionNotice, editionTitle } from '../edition.ts';
import { encodeGlobalId } from '../global-id.ts';
import { themeLabel } from '../theme.ts';
import type { CatalogueObjects } from './written-project.ts';

type Fields<Source> = Readonly<Record<string, (source: Source, args: AskedField['args']) => unknown>>;

const localeOf = ({ locale }: AskedField['args']): 'FR' | 'EN' => (locale === 'EN' ? 'EN' : 'FR');

const themeFields: Fields<CatalogueTheme> = {
  __typename: () => 'Theme',
  id: ({ id }) => encodeGlobalId('Theme', id),
  code: ({ code }) => code,
  version: ({ version }) => version,
  label: (theme, args) => themeLabel(theme, localeOf(args)),
};

const editionFields: Fields<CatalogueEdition> = {
  __typename: () => 'Edition',
  id: ({ id }) => encodeGlobalId('Edition', id),
  code: ({ code }) => code,
  year: ({ year }) => year,
  status: ({ status }) => status,
  version: ({ version }) => version,
  current: ({ current }) => current,
  provenance: ({ provenance }) => provenance,
  title: (edition, args) => editionTitle(edition, localeOf(args)),
  notice: (edition, args) => editionNotice(edition, localeOf(args)),
};

export const writtenThemeFields: readonly string[] = Object.keys(themeFields);
export const writtenEditionFields: readonly string[] = Object.keys(editionFields);

/** What is asked of an edition and of its themes, as JSON. */
export const catalogueObjects = (edition: CatalogueEdition): CatalogueObjects => ({
  themes: (asked) => written(edition.themes, themeFields, asked),
  editions: (asked) => written([edition], editionFields, asked),
});

const written = <Source extends { id: number }>(
  sources: readonly Source[],
  fields: Fields<Source>,
  asked: AskedField,
): ReadonlyMap<string, string> =>
  new Map(
    sources.map((source) => {
      // In the order in which they are asked for, whatever they are called.
      const values = asked.fields.map(
        ({ key, field, args }) => `"${key}":${JSON.stringify(fields[field]?.(source, args))}`,
      );
      return [String(source.id), `{${values.join(',')}}`];
    }),
  );
