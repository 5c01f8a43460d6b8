import type { CatalogueTheme } from '../reads/catalogue.ts';
import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { localeArgs } from './locale.ts';

export const themeLabel = (
  theme: Pick<CatalogueTheme, 'labelEn' | 'labelFr'>,
  locale: 'FR' | 'EN',
): string => (locale === 'EN' ? theme.labelEn : theme.labelFr);

export const Theme = builder.prismaNode('Theme', {
  description: 'A theme of an edition. Every edition brings its own list, in its own order.',
  id: { field: 'id' },
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'A short name that is stable within the edition, such as `leisure`.',
    }),
    version: t.exposeInt('version', {
      description: 'Counts the changes of the theme; `updateTheme` asks for it.',
    }),
    label: t.string({
      description: 'The theme as readers know it.',
      args: localeArgs,
      resolve: (theme, { locale }) => themeLabel(theme, locale),
    }),
  }),
});

builder.prismaObjectField(Theme, 'edition', (t) =>
  t.field({
    type: Edition,
    description: 'The edition that the theme belongs to.',
    resolve: async ({ editionId }, _arguments, { reads }) => (await reads.catalogue()).requireById(editionId),
  }),
);
