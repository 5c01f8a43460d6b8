import type { Read } from '@barometre/prisma';
import { type CityPageReading, cityPageReading, countCitiesOf, findCityPage } from '../reads/city-page.ts';
import { type CityRow, cityColumns } from '../reads/city-row.ts';
import type { KeyRow } from '../reads/keyset.ts';
import type { Reads } from '../reads/reads.ts';
import { builder } from './builder.ts';
import { City } from './city.ts';
import { CityFilter } from './city-filter.ts';
import { cityList } from './city-list.ts';
import { type Connection, connectionOf } from './connection.ts';
import { SortDirection } from './enums.ts';
import { selectedOfConnection } from './selection.ts';

const CityOrderField = builder.enumType('CityOrderField', {
  description: 'What cities can be ordered by.',
  values: {
    NAME: { description: 'Name, without regard to case and accents.' },
    POPULATION: { description: 'Number of inhabitants.' },
    PROJECT_COUNT: {
      description: 'Number of projects in the edition of the filter, or in all published ones.',
    },
  },
});

const CityOrder = builder.inputType('CityOrder', {
  description:
    'One term of the order of cities. Ties are settled by the next term, and in the end by the id.',
  fields: (t) => ({
    field: t.field({ type: CityOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Upwards unless you say otherwise.',
    }),
  }),
});

/**
 * A list of cities: its page, with what the columns hold of each.
 *
 * @param read reads the page
 */
export async function cityConnection<Row extends object>(
  reads: Reads,
  reading: CityPageReading,
  read: Read = reads.noted,
): Promise<Connection<Row & KeyRow>> {
  const found = await findCityPage<Row>(read, reading);
  const { cut, order, page } = reading;
  return connectionOf(found, order, page, () => found.total ?? countCitiesOf(reads.noted, cut));
}

builder.queryField('cities', (t) =>
  t.connection(
    {
      type: City,
      description: 'The participants of published editions, filtered, ordered and in pages.',
      args: {
        where: t.arg({ type: CityFilter, description: 'Which cities; all of them when left out.' }),
        orderBy: t.arg({ type: [CityOrder], description: 'In which order; by name when left out.' }),
      },
      resolve: async (_root, args, { reads }, info) => {
        const { node: selection, totalCount: counted, cursors: keyed } = selectedOfConnection(info);
        const list = await cityList(args, reads);
        const reading = cityPageReading({ ...list, columns: cityColumns(selection), counted, keyed });
        return await cityConnection<CityRow>(reads, reading);
      },
    },
    {
      name: 'CityConnection',
      description: 'A page of a list of cities.',
      fields: (fields) => ({
        totalCount: fields.int({
          description: 'How many cities there are in all, on whatever page. Counted only when asked for.',
          resolve: (connection) => connection.totalCount(),
        }),
      }),
    },
    { name: 'CityEdge', description: 'A city at its place in a list.' },
  ),
);
