import { breakdownTables, intervalHigh, intervalLow } from '../operations/breakdown-sql.ts';
import type { OperationName } from '../operations/operations.ts';

// PostGraphile's schema is its own, and so are the documents and answers; the figures are one function of the database,
// which is how its users add what is computed.

export const breakdownFunctionSql = `
  create type theme_share as (code text, label_fr text, count int, share float8, percent int, rank int, low float8, high float8);
  create type category_share as (code text, label_fr text, count int, share float8, percent int, rank int);
  create type breakdown as (city_count int, project_count int, status_known_count int, average_projects_per_city float8,
    themes theme_share[], objectives category_share[], statuses category_share[]);
  create function edition_breakdown(edition edition) returns breakdown language sql stable as $$
    with ${breakdownTables('id = ($1).id')}
    select totals.cities, totals.projects, totals.known, totals.projects::float8 / totals.cities,
      (select array_agg(row(code, label_fr, n, share, percent, rank, ${intervalLow}, ${intervalHigh})::theme_share order by position)
        from theme_share),
      (select array_agg(row(code, label_fr, n, share, percent, rank)::category_share order by position) from objective_share),
      (select array_agg(row(code, label_fr, n, share, percent, rank)::category_share order by position) from status_share)
    from totals
  $$;
  comment on function edition_breakdown(edition) is null`;

const shareFields = 'code labelFr count share percent rank';

/** What it is asked. Ids are looked up beforehand: its conditions know no others. */
export const postgraphileDocuments = ({ editionId, themeId }: { editionId: number; themeId: number }) =>
  ({
    breakdown: `{
      allEditions(condition: { current: true }) {
        nodes {
          code
          year
          titleFr
          provenance
          noticeFr
          comparableToPrevious
          asOf
          sourceBySourceId { name url licence updatedAt }
          breakdown {
            cityCount
            projectCount
            statusKnownCount
            averageProjectsPerCity
            themes { ${shareFields} low high }
            objectives { ${shareFields} }
            statuses { ${shareFields} }
          }
        }
      }
    }`,
    cities: `{
      allCities(first: 24, orderBy: [NAME_KEY_ASC]) {
        totalCount
        nodes {
          slug
          name
          kind
          population
          participationsByCityId(condition: { editionId: ${editionId} }) {
            nodes {
              projectsByEditionIdAndCityId(first: 5, orderBy: [MATURITY_SCORE_DESC, ROW_ID_ASC]) {
                totalCount
                nodes { reference title status themeByThemeIdAndEditionId { code labelFr } }
              }
            }
          }
        }
      }
    }`,
    page: `{
      allProjects(
        first: 20
        condition: { editionId: ${editionId}, themeId: ${themeId}, status: COMPLETED }
        orderBy: [MATURITY_SCORE_DESC, ROW_ID_ASC]
      ) {
        totalCount
        nodes {
          reference
          title
          description
          participationByEditionIdAndCityId { cityByCityId { slug name } }
          themeByThemeIdAndEditionId { code labelFr }
          objectives
          status
          partners
          budgetPlanned
          startedOn
        }
      }
    }`,
  }) satisfies Record<OperationName, string>;

interface List<Node> {
  totalCount: number;
  nodes: Node[];
}

interface Category {
  code: string;
  labelFr: string;
  low: number;
  high: number;
}

interface Data {
  allEditions: List<Record<string, unknown> & { asOf: string; breakdown: Record<string, Category[]> }>;
  allCities: List<
    Record<string, unknown> & {
      participationsByCityId: List<{ projectsByEditionIdAndCityId: List<Project> }>;
    }
  >;
  allProjects: List<Project>;
}

interface Project {
  themeByThemeIdAndEditionId: { code: string; labelFr: string };
  participationByEditionIdAndCityId?: { cityByCityId: object };
  budgetPlanned?: string | null;
}

const themeOf = ({ code, labelFr }: { code: string; labelFr: string }) => ({ code, label: labelFr });

const projectOf = ({
  themeByThemeIdAndEditionId: theme,
  participationByEditionIdAndCityId: participation,
  ...own
}: Project) => ({
  ...own,
  ...(participation && { city: participation.cityByCityId }),
  ...(own.budgetPlanned != null && { budgetPlanned: Number(own.budgetPlanned) }),
  theme: themeOf(theme),
});

const named = (name: string, categories: readonly Category[] = []) =>
  categories.map(({ code, labelFr, ...share }) => ({ [name]: code, label: labelFr, ...share }));

/** Its answers in the shape of the others', to see that they say the same. */
export const fromPostgraphile: Readonly<Record<OperationName, (data: Data) => unknown>> = {
  breakdown: ({ allEditions }) => {
    const [current] = allEditions.nodes;
    if (current === undefined) return null;
    const { breakdown, asOf, titleFr, noticeFr, sourceBySourceId, ...edition } = current;
    return {
      edition: { ...edition, title: titleFr, notice: noticeFr, source: sourceBySourceId },
      asOf: `${asOf}T00:00:00.000Z`,
      ...breakdown,
      themes: breakdown['themes']?.map(({ code, labelFr, low, high, ...share }) => ({
        theme: { code, label: labelFr },
        ...share,
        interval: { low, high },
      })),
      objectives: named('objective', breakdown['objectives']),
      statuses: named('status', breakdown['statuses']),
    };
  },
  cities: ({ allCities }) => ({
    totalCount: allCities.totalCount,
    nodes: allCities.nodes.map(({ participationsByCityId, ...city }) => ({
      ...city,
      projects: participationsByCityId.nodes.map(
        ({ projectsByEditionIdAndCityId: { totalCount, nodes } }) => ({
          totalCount,
          nodes: nodes.map(projectOf),
        }),
      )[0],
    })),
  }),
  page: ({ allProjects }) => ({
    totalCount: allProjects.totalCount,
    nodes: allProjects.nodes.map(projectOf),
  }),
};
