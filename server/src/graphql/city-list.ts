import {
  type CityCut,
  type CityPageQuery,
  cityOrderTerm,
  givenOrderTerm,
  type CityOrderField as OrderField,
} from '../reads/city-page.ts';
import type { OrderTerm } from '../reads/keyset.ts';
import type { Reads } from '../reads/reads.ts';
import { type CityFilterInput, cityCut } from './city-filter.ts';
import { requireAreas } from './known-areas.ts';
import { type PageArguments, pageRequest } from './page-arguments.ts';

export interface CityListArguments extends PageArguments {
  where?: CityFilterInput | null | undefined;
  orderBy?: readonly CityOrderInput[] | null | undefined;
}

interface CityOrderInput {
  field: OrderField;
  direction: 'ASC' | 'DESC';
}

/** Which cities, in which order, which page of them. */
export type CityList = Pick<CityPageQuery, 'cut' | 'order' | 'page'>;

/** The list that the arguments of `cities` mean. @throws BAD_USER_INPUT where they can't be meant */
export async function cityList(
  { where, orderBy, ...page }: CityListArguments,
  reads: Reads,
): Promise<CityList> {
  const cut = cityCut(where, await reads.catalogue());
  for (const editionId of cut.editionIds) reads.footprint.projects(editionId);
  await requireAreas(() => reads.areas(), where);
  const order = cityOrder(orderBy, cut);
  return { cut, order, page: pageRequest(page, order) };
}

/** By name, or in the order of the slugs where there are any, unless an order was asked for. */
function cityOrder(orderBy: readonly CityOrderInput[] | null | undefined, cut: CityCut): OrderTerm[] {
  if (orderBy != null && orderBy.length > 0) {
    return orderBy.map(({ field, direction }) => cityOrderTerm(field, direction, cut));
  }
  return [cut.slugs === undefined ? cityOrderTerm('NAME', 'ASC', cut) : givenOrderTerm(cut.slugs)];
}
