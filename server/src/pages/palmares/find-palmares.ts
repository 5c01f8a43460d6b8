import type { Objective, Prisma } from '@barometre/prisma';
import { parse } from 'graphql';
import { ask, type ReadDatabase } from '../../graphql/ask.ts';
import { objectiveLabels } from '../../labels.ts';
import { type ListedProject, projectFields } from '../projects/find-projects.ts';
import type { Language } from '../words/words.ts';

export interface QuotedFigure {
  key: string;
  label: string;
  value: number;
  unit: string;
  source: { name: string; url: string | null };
}

export interface Palmares {
  /** The figures published about the edition. */
  figures: QuotedFigure[];
  /** How many projects are completed; null where the edition has figures alone. */
  completed: {
    projectCount: number;
    objectives: { objective: Objective; label: string; count: number }[];
  } | null;
  /** The most mature completed projects of each objective. */
  leaders: Readonly<Record<string, ListedProject[]>>;
}

const objectives = Object.keys(objectiveLabels) as Objective[];

const document = parse(`query Palmares($edition: String!, $locale: Locale!) {
  edition(code: $edition) {
    publishedFigures { key label(locale: $locale) value unit source { name url } }
    statistics(where: { statuses: [COMPLETED] }) { projectCount objectives { objective label(locale: $locale) count } }
  }
  ${objectives
    .map(
      (objective) => `${objective}: projects(
        first: 5, orderBy: [{ field: MATURITY, direction: DESC }]
        where: { edition: $edition, statuses: [COMPLETED], objectives: [${objective}] }
      ) { nodes { ...P } }`,
    )
    .join('\n')}
}
${projectFields}`);

interface Answer {
  edition: {
    publishedFigures: QuotedFigure[];
    statistics: Palmares['completed'];
  } | null;
}

/** The completed projects of a published edition, by objective. */
export async function findPalmares(
  database: ReadDatabase,
  language: Language,
  edition: string,
): Promise<Palmares> {
  const answer = await ask<Answer & Record<Objective, { nodes: ListedProject[] }>>(database, document, {
    edition,
    locale: language.toUpperCase(),
  });
  return {
    figures: answer.edition?.publishedFigures ?? [],
    completed: answer.edition?.statistics ?? null,
    leaders: Object.fromEntries(objectives.map((objective) => [objective, answer[objective].nodes])),
  };
}

/** Completed projects that serve both residents and public finances: those that lighten administrative work. */
export async function findRelief({ client }: ReadDatabase, editionId: number) {
  const where = {
    editionId,
    status: 'COMPLETED',
    objectives: { hasEvery: ['SERVICE', 'MANAGEMENT'] },
  } as const satisfies Prisma.ProjectWhereInput;
  return client.project.findMany({
    where,
    select: {
      reference: true,
      title: true,
      participation: { select: { city: { select: { slug: true, name: true } } } },
    },
    orderBy: { id: 'asc' },
    take: mostListed,
  });
}

const mostListed = 100;
