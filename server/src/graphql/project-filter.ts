import type { Objective as ObjectiveCode, ProjectStatus as StatusCode } from '@barometre/prisma';
import type { CatalogueEdition } from '../reads/catalogue.ts';
import type { ProjectCut } from '../reads/project-cut.ts';
import { builder } from './builder.ts';
import { Objective, ProjectStatus } from './enums.ts';
import { badUserInput } from './errors.ts';
import { checkedPopulation } from './population-range.ts';

export const ProjectFilter = builder.inputType('ProjectFilter', {
  description:
    'Which projects. Every field that is given must hold; the values of one list are alternatives, and an empty list selects nothing.',
  fields: (t) => ({
    edition: t.string({
      description:
        'The code of a published edition. Left out: the current one, or for a city the latest one it takes part in.',
    }),
    cities: t.stringList({
      description:
        'Slugs of the cities that lead the projects, former slugs included. A slug that no participant has is no error: it leads no project.',
    }),
    themes: t.stringList({ description: 'Codes of primary themes of the edition.' }),
    anyTheme: t.stringList({ description: 'Codes of themes of the edition, primary or secondary.' }),
    objectives: t.field({
      type: [Objective],
      description: 'Objectives, of which a project must serve at least one.',
    }),
    statuses: t.field({
      type: [ProjectStatus],
      description: 'Statuses. A project whose status is unknown has none.',
    }),
    departments: t.stringList({
      description:
        'Codes of the lead cities’ departments, such as `13` or `2A`; a code that no department has is an error.',
    }),
    regions: t.stringList({
      description:
        'INSEE codes of the lead cities’ regions, such as `93`; a code that no region has is an error.',
    }),
    populationMin: t.int({ description: 'The fewest inhabitants of the lead city.' }),
    populationMax: t.int({ description: 'The most inhabitants of the lead city.' }),
    search: t.string({
      description:
        'Words that must all occur in the title or the description. Case and accents do not matter.',
    }),
  }),
});

/** What a client may send for a ProjectFilter. */
export interface ProjectFilterInput {
  edition?: string | null | undefined;
  cities?: readonly string[] | null | undefined;
  themes?: readonly string[] | null | undefined;
  anyTheme?: readonly string[] | null | undefined;
  objectives?: readonly ObjectiveCode[] | null | undefined;
  statuses?: readonly StatusCode[] | null | undefined;
  departments?: readonly string[] | null | undefined;
  regions?: readonly string[] | null | undefined;
  populationMin?: number | null | undefined;
  populationMax?: number | null | undefined;
  search?: string | null | undefined;
}

/**
 * The cut that a filter means in an edition, or in several where each city has its own.
 *
 * @throws BAD_USER_INPUT for a theme that none of the editions has, or a population range that can't be meant
 */
export function projectCut(
  where: ProjectFilterInput | null | undefined,
  editions: readonly CatalogueEdition[],
): ProjectCut {
  if (where == null) return {};
  checkedPopulation('where', where);
  return {
    cities: where.cities ?? undefined,
    themeIds: themeIds('where.themes', where.themes, editions),
    anyThemeIds: themeIds('where.anyTheme', where.anyTheme, editions),
    objectives: where.objectives ?? undefined,
    statuses: where.statuses ?? undefined,
    departments: where.departments ?? undefined,
    regions: where.regions ?? undefined,
    populationMin: where.populationMin ?? undefined,
    populationMax: where.populationMax ?? undefined,
    search: where.search ?? undefined,
  };
}

function themeIds(
  argument: string,
  codes: readonly string[] | null | undefined,
  editions: readonly CatalogueEdition[],
): number[] | undefined {
  if (codes == null) return undefined;
  const themes = editions.flatMap((edition) => edition.themes);
  for (const code of codes) {
    if (themes.some((theme) => theme.code === code)) continue;
    const names = editions.map((edition) => `"${edition.code}"`).join(', ');
    const known = [...new Set(themes.map((theme) => `"${theme.code}"`))].join(', ');
    throw badUserInput(
      argument,
      `"${argument}": edition ${names} has no theme "${code}". Its themes: ${known || 'none'}.`,
    );
  }
  return themes.filter((theme) => codes.includes(theme.code)).map((theme) => theme.id);
}
