import { badUserInput } from '../graphql/errors.ts';
import { textProblem } from '../text-problem.ts';

const maxValues = 100;
/** The largest whole number of GraphQL and of the database. */
const maxWhole = 2 ** 31 - 1;

/** The query of an address, read with the strictness of an API: nothing that makes no sense passes for an answer. */
export class Parameters {
  readonly #search: URLSearchParams;

  /** @throws BAD_USER_INPUT for a parameter that there is not, or a text that can't be one */
  constructor(search: URLSearchParams, known: readonly string[]) {
    this.#search = search;
    for (const [name, value] of search) {
      if (!known.includes(name)) {
        throw badUserInput(
          name,
          `There is no parameter "${shown(name)}" here. There are: ${known.join(', ')}.`,
        );
      }
      const problem = textProblem(value);
      if (problem !== null) throw badUserInput(name, `"${name}" ${problem}`);
    }
  }

  /** A text; undefined where the parameter is absent. */
  text(name: string): string | undefined {
    const values = this.#search.getAll(name);
    if (values.length > 1) {
      throw badUserInput(name, `"${name}" is given ${values.length} times; it takes one value.`);
    }
    return values[0];
  }

  /** A list: the parameter repeated, or its values with commas between them. Given but empty it is an empty list. */
  texts(name: string): string[] | undefined {
    if (!this.#search.has(name)) return undefined;
    const values = this.#search
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (values.length > maxValues) {
      throw badUserInput(name, `"${name}" takes at most ${maxValues} values, ${values.length} were given.`);
    }
    return values;
  }

  /** A list of codes. */
  codes<Code extends string>(name: string, codes: readonly Code[]): Code[] | undefined {
    return this.texts(name)?.map((text) => {
      const code = codes.find((candidate) => candidate === text);
      if (code !== undefined) return code;
      throw badUserInput(name, `"${name}": there is no "${shown(text)}". There are: ${codes.join(', ')}.`);
    });
  }

  /** A whole number. */
  whole(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= maxWhole) return Number(text);
    throw badUserInput(
      name,
      `"${name}" is "${shown(text)}"; it takes a whole number of at most ${maxWhole}.`,
    );
  }

  /** Absent is false. */
  flag(name: string): boolean {
    const text = this.text(name) ?? 'false';
    if (text === 'true' || text === 'false') return text === 'true';
    throw badUserInput(name, `"${name}" is "${shown(text)}"; it takes true or false.`);
  }
}

/** Somebody's text in a sentence of ours: not a page of it. */
const shown = (text: string): string => (text.length > 100 ? `${text.slice(0, 100).toWellFormed()}…` : text);
