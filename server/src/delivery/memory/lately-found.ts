/** What is asked, in the parts in which it came: to put them together, as a key, takes longer than to compare them. */
export interface Asked {
  /** What may be long: the address of a GET, the body of a POST. */
  question: string;
  /** How the answer is wanted. A GET's is one line, a POST's several: the one is never the other. */
  manner: string;
  /** Who was asked. */
  host: string;
}

interface Found<Value extends object> extends Asked {
  key: string;
  value: Value;
  /** Whether it was found here since it was last told. */
  again: boolean;
}

const places = 128;

/**
 * What was found lately, by a few characters of its question. A question is long: to look it up in a map takes microseconds,
 * nearly all of them to hash it, and to compare it with one that may be the same next to nothing.
 */
export class LatelyFound<Value extends object> {
  readonly #places: (Found<Value> | undefined)[] = new Array<undefined>(places).fill(undefined);

  find({ question, manner, host }: Asked): Value | undefined {
    const found = this.#places[placeOf(question)];
    if (found === undefined || found.question !== question) return undefined;
    if (found.manner !== manner || found.host !== host) return undefined;
    found.again = true;
    return found.value;
  }

  /** @param key under which it is found elsewhere */
  remember({ question, manner, host }: Asked, key: string, value: Value): void {
    this.#places[placeOf(question)] = { question, manner, host, key, value, again: false };
  }

  forget(value: Value): void {
    for (let place = 0; place < places; place++)
      if (this.#places[place]?.value === value) this.#places[place] = undefined;
  }

  /** The keys of what was found here since this was last asked. */
  foundAgain(): string[] {
    const again = this.#places.filter((found): found is Found<Value> => found?.again === true);
    for (const found of again) found.again = false;
    return again.map(({ key }) => key);
  }
}

/** Questions differ at their ends, where their variables are, and in their length. */
const [endings, between] = [12, 8];

function placeOf(question: string): number {
  const { length } = question;
  let place = length;
  for (let back = 1; back <= endings && back <= length; back++)
    place = (place * 31 + question.charCodeAt(length - back)) | 0;
  for (let step = 1; step < between; step++)
    place = (place * 31 + question.charCodeAt(Math.floor((length * step) / between))) | 0;
  return (place ^ (place >>> 15)) & (places - 1);
}
