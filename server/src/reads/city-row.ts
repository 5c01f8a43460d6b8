import { type CityKind, Prisma } from '@barometre/prisma';
import {
  type ColumnsOf,
  columnListOf,
  columnObject,
  columnsByField,
  type Selection,
  withField,
} from './selection.ts';

/** What is read of a city: its id, and what the fields that are asked for need. */
export interface CityRow {
  id: number;
  slug: string;
  name: string;
  disclosed: boolean;
  kind: CityKind | null;
  inseeCode: string | null;
  siren: string | null;
  population: number | null;
  populationYear: number | null;
  department: { code: string; name: string } | null;
  region: { code: string; name: string } | null;
  /** Every edition that it takes part in, drafts included: who asks may not see them all. */
  editionIds: number[];
}

/** Its present code of a scheme: the one without an end, day or year. */
const presentIdentifier = (scheme: 'INSEE' | 'SIREN') => Prisma.sql`(
  select i.value from city_identifier i
  where i.city_id = c.id and i.scheme = ${Prisma.raw(`'${scheme}'`)} and i.valid_to is null and i.valid_to_year is null)`;

const editionIds = Prisma.sql`array(select pa.edition_id from participation pa where pa.city_id = c.id)`;

/** The fields that are an expression on `city c` each. */
export const plainCityColumns = {
  slug: () => Prisma.sql`c.slug`,
  name: () => Prisma.sql`c.name`,
  disclosed: () => Prisma.sql`c.disclosed`,
  kind: () => Prisma.sql`c.kind::text`,
  inseeCode: () => presentIdentifier('INSEE'),
  siren: () => presentIdentifier('SIREN'),
  population: () => Prisma.sql`c.population`,
  populationYear: () => Prisma.sql`c.population_year`,
};

/** The columns of `city c` by the field that needs them. */
const fields: ColumnsOf<CityRow> = {
  ...columnsByField(plainCityColumns),
  department: () => ({
    department: Prisma.sql`(select json_build_object('code', d.code, 'name', d.name) from department d where d.code = c.department_code)`,
  }),
  region: () => ({
    region: Prisma.sql`(select json_build_object('code', r.code, 'name', r.name) from region r where r.code = c.region_code)`,
  }),
  editions: () => ({ editionIds }),
  statistics: () => ({ editionIds }),
  history: () => ({ editionIds }),
  projects: () => ({ editionIds }),
};

const id = Prisma.sql`c.id`;

/** The columns of `city c`, for a SELECT. */
export const cityColumns = columnListOf(fields, id);

/** A city within a project's row, with the editions by which it is seen. */
export const cityObject = (selection: Selection): Prisma.Sql =>
  columnObject(fields, id, withField(selection, 'editions'));

/** The fields that this file knows, for the test that holds it against the schema. */
export const cityFields: readonly string[] = Object.keys(fields);
