/** The list with one of its items a place further up or down; where there is no such place, as it is. */
export function moved<Item>(items: readonly Item[], from: number, by: 1 | -1): Item[] {
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const others = [...items.slice(0, from), ...items.slice(from + 1)];
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** The items in the order of the keys that are given; those that it does not name follow as they were. */
export function inOrder<Item>(
  items: readonly Item[],
  keys: readonly string[],
  keyOf: (item: Item) => string,
): Item[] {
  const place = (item: Item) => {
    const at = keys.indexOf(keyOf(item));
    return at === -1 ? keys.length : at;
  };
  return [...items].sort((one, other) => place(one) - place(other));
}
