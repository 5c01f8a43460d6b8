import { listSeparator, type Separator } from '../values/list-separator.ts';
import { type ListField, listFields } from './fields.ts';
import type { Mapping } from './mapping.ts';

const usual = '|';

/** The values of each list field, and how to tell one where there is a list of them. */
export type ListValues = Partial<
  Record<ListField, { cells: Iterable<string>; isKnown?: ((value: string) => boolean) | undefined }>
>;

/** What divides the values of each list: the mark that most lists have, and the others by their field. */
export function proposeSeparators(
  values: ListValues,
): Pick<Mapping, 'listSeparator'> & Partial<Pick<Mapping, 'listSeparators'>> {
  const found = listFields.flatMap((field) => {
    const column = values[field];
    const separator = column && listSeparator(column.cells, column.isKnown);
    return separator === undefined ? [] : [{ field, separator }];
  });
  const shared = mostFrequent(found.map(({ separator }) => separator)) ?? usual;
  const others = found.filter(({ separator }) => separator !== shared);
  return {
    listSeparator: shared,
    ...(others.length === 0
      ? {}
      : { listSeparators: Object.fromEntries(others.map(({ field, separator }) => [field, separator])) }),
  };
}

function mostFrequent(all: readonly Separator[]): Separator | undefined {
  const count = (one: Separator) => all.filter((separator) => separator === one).length;
  return all.toSorted((a, b) => count(b) - count(a))[0];
}
