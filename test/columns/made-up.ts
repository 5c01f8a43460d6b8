import type { Database } from '@barometre/prisma';
import fc from 'fast-check';
import type { RankingCut } from '../../server/src/reads/city-ranking.ts';
import type { ProjectCut } from '../../server/src/reads/project-cut.ts';
import { objectives, statuses } from '../../server/src/statistics/counts.ts';

/** An edition in which everything that a filter can ask of a project occurs, and is missing somewhere. */
export interface MadeUp {
  editionId: number;
  cityIds: number[];
  slugs: string[];
  themeIds: number[];
}

const cityCount = 12;
const departments = ['13', '59', '75', '2A'];
const regions = ['93', '32', '11', '94'];

/** Adds the edition, with its own cities and themes and so many projects. */
export async function addMadeUpEdition({ sql }: Database, projects: number): Promise<MadeUp> {
  const [edition] = await sql.query<{ id: number }>(`
    insert into edition (code, year, title_fr, title_en, status, published_at, provenance, as_of, source_id)
    values ('made-up', 2026, 'Essai', 'Trial', 'PUBLISHED', now(), 'SURVEY', '2026-01-01', (select min(id) from source)) returning id`);
  if (edition === undefined) throw new Error('no edition was added');
  const editionId = edition.id;
  const themes = await sql.query<{ id: number }>(
    `insert into theme (edition_id, code, label_fr, label_en, position)
     select $1, 't' || n, 'Thème ' || n, 'Theme ' || n, n from generate_series(1, 5) n returning id`,
    [editionId],
  );
  const cities = await sql.query<{ id: number; slug: string }>(
    `insert into city (slug, name, kind, population, population_year, department_code, region_code)
     select 'made-up-' || n, 'Made up ' || n, 'COMMUNE', case when n % 5 > 0 then n * 10000 end, case when n % 5 > 0 then 2020 end,
       case when n % 4 > 0 then ($1::text[])[n % 4 + 1] end, case when n % 3 > 0 then ($2::text[])[n % 3 + 1] end
     from generate_series(1, $3::int) n returning id, slug`,
    [departments, regions, cityCount],
  );
  const cityIds = cities.map(({ id }) => id);
  await sql.query('insert into participation (edition_id, city_id) select $1, unnest($2::int[])', [
    editionId,
    cityIds,
  ]);
  const madeUp = {
    editionId,
    cityIds,
    slugs: cities.map(({ slug }) => slug),
    themeIds: themes.map(({ id }) => id),
  };
  await sql.transaction(async (transaction) => {
    for (const project of fc.sample(projectsOf(madeUp), { numRuns: projects, seed: 2013 })) {
      await transaction.query(insertProject, [editionId, ...values(project)]);
    }
  });
  return madeUp;
}

export interface MadeUpProject {
  cityId: number;
  themeId: number;
  secondaryIds: number[];
  objectives: string[];
  status: string | null;
  maturity: (number | null)[];
}

const assessment = fc.option(fc.integer({ min: 0, max: 4 }));

export const projectsOf = ({ cityIds, themeIds }: MadeUp): fc.Arbitrary<MadeUpProject> =>
  fc
    .record({
      cityId: fc.constantFrom(...cityIds),
      themeId: fc.constantFrom(...themeIds),
      secondaryIds: fc.shuffledSubarray([...themeIds], { maxLength: 2 }),
      objectives: fc.subarray([...objectives]),
      status: fc.option(fc.constantFrom(...statuses)),
      maturity: fc.array(assessment, { minLength: 4, maxLength: 4 }),
    })
    .map((project) => ({
      ...project,
      secondaryIds: project.secondaryIds.filter((id) => id !== project.themeId),
    }));

const values = ({ cityId, themeId, secondaryIds, objectives: served, status, maturity }: MadeUpProject) => [
  cityId,
  themeId,
  served,
  status,
  ...maturity,
  secondaryIds,
];

const insertProject = `
  with added as (
    insert into project (edition_id, reference, title, city_id, theme_id, objectives, status,
      maturity_realisation, maturity_partnerships, maturity_budget, maturity_measurement)
    values ($1, gen_random_uuid()::text, 'Projet', $2, $3, $4::"Objective"[], $5::"ProjectStatus", $6, $7, $8, $9)
    returning id, edition_id)
  insert into project_secondary_theme (project_id, theme_id, edition_id, position)
  select added.id, second.id, added.edition_id, second.position
  from added, unnest($10::int[]) with ordinality as second (id, position)`;

/** Something that happens to the edition, as statements with their values. */
export type Edit = [text: string, values: unknown[]][];

const takePart =
  'insert into participation (edition_id, city_id) values ($1, $2) on conflict (edition_id, city_id) do nothing';

/** Any project, chosen by a number. */
const anyProject = 'select id from project where edition_id = $1 order by id offset $2 % 200 limit 1';

export function editsOf(madeUp: MadeUp): fc.Arbitrary<Edit> {
  const { editionId, cityIds, themeIds } = madeUp;
  const any = fc.nat({ max: 199 });
  const city = fc.constantFrom(...cityIds);
  const update = (set: string, value: fc.Arbitrary<unknown>) =>
    fc
      .tuple(any, value)
      .map(
        ([at, to]): Edit => [[`update project set ${set} where id = (${anyProject})`, [editionId, at, to]]],
      );
  const facts = fc.record({
    population: fc.option(fc.integer({ min: 0, max: 200_000 })),
    department: fc.option(fc.constantFrom(...departments)),
    region: fc.option(fc.constantFrom(...regions)),
  });
  return fc.oneof(
    projectsOf(madeUp).map(
      (project): Edit => [
        [takePart, [editionId, project.cityId]],
        [insertProject, [editionId, ...values(project)]],
      ],
    ),
    fc.tuple(any, city).map(
      ([at, to]): Edit => [
        [takePart, [editionId, to]],
        [`update project set city_id = $3 where id = (${anyProject})`, [editionId, at, to]],
      ],
    ),
    update('objectives = $3::"Objective"[]', fc.subarray([...objectives])),
    update('status = $3::"ProjectStatus"', fc.option(fc.constantFrom(...statuses))),
    update('maturity_budget = $3', assessment),
    // A primary theme is no secondary one.
    fc.tuple(any, fc.constantFrom(...themeIds)).map(
      ([at, theme]): Edit => [
        [`delete from project_secondary_theme where project_id = (${anyProject})`, [editionId, at]],
        [`update project set theme_id = $3 where id = (${anyProject})`, [editionId, at, theme]],
      ],
    ),
    any.map((at): Edit => [[`delete from project where id = (${anyProject})`, [editionId, at]]]),
    city.map((id): Edit => [[`delete from project where edition_id = $1 and city_id = $2`, [editionId, id]]]),
    fc.tuple(city, facts).map(
      ([id, { population, department, region }]): Edit => [
        [
          `update city set population = $2, population_year = case when $2::int is not null then 2020 end,
           department_code = $3, region_code = $4 where id = $1`,
          [id, population, department, region],
        ],
      ],
    ),
    fc.tuple(city, any).map(
      ([id, n]): Edit => [
        [
          `update city set slug = 'renamed-' || $2::text where id = $1
      and not exists (select from city_slug where slug = 'renamed-' || $2::text)`,
          [id, n],
        ],
      ],
    ),
    city.map(
      (id): Edit => [
        [`delete from project where edition_id = $1 and city_id = $2`, [editionId, id]],
        [`delete from participation where edition_id = $1 and city_id = $2`, [editionId, id]],
      ],
    ),
    city.map((id): Edit => [[takePart, [editionId, id]]]),
    fc
      .tuple(city, fc.constantFrom('Aix', 'Éze', 'Zug'))
      .map(([id, name]): Edit => [['update city set name = $2 where id = $1', [id, name]]]),
    // Words, and then the whole edition.
    fc.constant<Edit>([['update theme set label_en = label_en where edition_id = $1', [editionId]]]),
    fc.constant<Edit>([['update project set title = title where edition_id = $1', [editionId]]]),
    fc.constant<Edit>([['update edition set title_en = title_en where id = $1', [editionId]]]),
  );
}

/** Filters of one to four parts, of which some find much, some little and some nothing. */
export function cutsOf({ themeIds, slugs }: MadeUp): fc.Arbitrary<ProjectCut> {
  const parts = {
    cities: fc.subarray([...slugs, 'renamed-3', 'renamed-8', 'atlantis']),
    themeIds: fc.subarray([...themeIds, 1]),
    anyThemeIds: fc.subarray([...themeIds, 1]),
    objectives: fc.subarray([...objectives]),
    statuses: fc.subarray([...statuses]),
    departments: fc.subarray([...departments, '29']),
    regions: fc.subarray([...regions, '53']),
    populationMin: fc.integer({ min: -1, max: 120_000 }),
    populationMax: fc.integer({ min: 0, max: 150_000 }),
  };
  const names = Object.keys(parts) as (keyof typeof parts)[];
  return fc
    .tuple(fc.record(parts), fc.subarray(names, { minLength: 1, maxLength: 4 }))
    .map(([all, kept]) => Object.fromEntries(kept.map((name) => [name, all[name]])));
}

/** Rankings of few or all cities, by a theme that may be another edition's; also of cities that are not ranked, or not there. */
export const rankingsOf = ({ editionId, themeIds, cityIds }: MadeUp): fc.Arbitrary<RankingCut> =>
  fc.record({
    editionId: fc.constant(editionId),
    themeId: fc.constantFrom(null, ...themeIds, 1),
    minimum: fc.integer({ min: 1, max: 30 }),
    first: fc.integer({ min: 1, max: 14 }),
    cityId: fc.constantFrom(null, ...cityIds, 1, 1_000_000),
  });
