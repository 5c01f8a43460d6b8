import type { Session } from '../session/session.ts';

export interface FoundEdition {
  code: string;
  titleFr: string;
  titleEn: string;
  status: 'DRAFT' | 'PUBLISHED';
  projectCount: number;
}

export interface FoundProject {
  id: string;
  reference: string;
  title: string;
  status: string | null;
  city: { slug: string; name: string };
  theme: { label: string };
}

export interface FoundProjects {
  edition: string;
  totalCount: number;
  nodes: FoundProject[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const pageSize = 20;

export const projectEditionsQuery = `query ProjectEditions {
  editions { code titleFr: title(locale: FR) titleEn: title(locale: EN) status statistics { projectCount } }
}`;

/** The editions that have projects to find, and the drafts, which may be given some. */
export async function projectEditions({ api }: Session): Promise<FoundEdition[]> {
  const { editions } = await api.ask<{
    editions: (Omit<FoundEdition, 'projectCount'> & { statistics: { projectCount: number } | null })[];
  }>(projectEditionsQuery);
  return editions
    .map(({ statistics, ...edition }) => ({ ...edition, projectCount: statistics?.projectCount ?? 0 }))
    .filter(({ status, projectCount }) => status === 'DRAFT' || projectCount > 0);
}

export const projectsQuery = `query Projects($where: ProjectFilter!, $first: Int, $after: String, $last: Int, $before: String, $locale: Locale!) {
  projects(where: $where, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { id reference title status city { slug name } theme { label(locale: $locale) } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

/** A page of the projects whose text has every word of the search. */
export async function findProjects(
  { api, words }: Session,
  { edition, search, after, before }: { edition: string; search: string; after?: string; before?: string },
): Promise<FoundProjects> {
  const page = before === undefined ? { first: pageSize, after } : { last: pageSize, before };
  const where = { edition, ...(search === '' ? {} : { search }) };
  const { projects } = await api.ask<{ projects: Omit<FoundProjects, 'edition'> }>(projectsQuery, {
    where,
    locale: words.locale,
    ...page,
  });
  return { edition, ...projects };
}
