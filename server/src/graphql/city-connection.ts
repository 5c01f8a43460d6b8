import {
  type CityCut,
  cityOrderTerm,
  countCitiesOf,
  findCityPage,
  givenOrderTerm,
  type CityOrderField as OrderField,
} from '../reads/city-page.ts';
import type { OrderTerm } from '../reads/keyset.ts';
import { builder } from './builder.ts';
import { City } from './city.ts';
import { CityFilter, cityCut } from './city-filter.ts';
import { connectionOf } from './connection.ts';
import { SortDirection } from './enums.ts';
import { requireAreas } from './known-areas.ts';
import { pageRequest } from './page-arguments.ts';
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

interface CityOrderInput {
  field: OrderField;
  direction: 'ASC' | 'DESC';
}

/** By name, or in the order of the slugs where there are any, unless an order was asked for. */
function cityOrder(orderBy: readonly CityOrderInput[] | null | undefined, cut: CityCut): OrderTerm[] {
  if (orderBy != null && orderBy.length > 0) {
    return orderBy.map(({ field, direction }) => cityOrderTerm(field, direction, cut));
  }
  return [cut.slugs === undefined ? cityOrderTerm('NAME', 'ASC', cut) : givenOrderTerm(cut.slugs)];
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
      resolve: async (_root, { where, orderBy, ...page }, { reads }, info) => {
        const cut = cityCut(where, await reads.catalogue());
        for (const editionId of cut.editionIds) reads.footprint.projects(editionId);
        await requireAreas(() => reads.areas(), where);
        const order = cityOrder(orderBy, cut);
        const request = pageRequest(page, order);
        const { node: selection, totalCount: counted } = selectedOfConnection(info);
        const found = await findCityPage(reads.noted, { cut, order, page: request, selection, counted });
        return connectionOf(found, order, request, () => found.total ?? countCitiesOf(reads.noted, cut));
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
