interface Found<Value> {
  key: string;
  value: Value;
  /** Whether it was found here since it was last told. */
  again: boolean;
}

const places = 128;

/**
 * What was found lately, by a few characters of its key. A key is as long as a whole question: to look it up takes microseconds,
 * nearly all of them to hash it, and to compare it with one that may be the same next to nothing.
 */
export class LatelyFound<Value> {
  readonly #places: (Found<Value> | undefined)[] = new Array<undefined>(places).fill(undefined);

  find(key: string): Value | undefined {
    const found = this.#places[placeOf(key)];
    if (found === undefined || found.key !== key) return undefined;
    found.again = true;
    return found.value;
  }

  remember(key: string, value: Value): void {
    this.#places[placeOf(key)] = { key, value, again: false };
  }

  forget(key: string): void {
    const place = placeOf(key);
    if (this.#places[place]?.key === key) this.#places[place] = undefined;
  }

  /** The keys that were found here since this was last asked. */
  foundAgain(): string[] {
    const again = this.#places.filter((found): found is Found<Value> => found?.again === true);
    for (const found of again) found.again = false;
    return again.map(({ key }) => key);
  }
}

/** Questions differ at their ends, where their variables are, and in their length. */
const [endings, between] = [12, 8];

function placeOf(key: string): number {
  const { length } = key;
  let place = length;
  for (let back = 1; back <= endings && back <= length; back++)
    place = (place * 31 + key.charCodeAt(length - back)) | 0;
  for (let step = 1; step < between; step++)
    place = (place * 31 + key.charCodeAt(Math.floor((length * step) / between))) | 0;
  return (place ^ (place >>> 15)) & (places - 1);
}
