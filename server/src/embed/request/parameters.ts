import { ParameterProblem } from './problem.ts';

/** What mailing tools and social networks add to every address that passes through them. */
const addedByOthers = /^(utm_\w+|fbclid|gclid|mc_[ce]id|mtm_\w+|pk_\w+|_)$/;

/**
 * The query of an address, read strictly: a misspelt `vile=marseille` must not show all the cities below a heading that
 * somebody else wrote for Marseille.
 */
export class Parameters {
  readonly #search: URLSearchParams;

  /** @throws {ParameterProblem} for a parameter that there is not, one given twice, or a text that can't be one */
  constructor(search: URLSearchParams, known: readonly string[], longest = longestText) {
    this.#search = search;
    for (const name of new Set(search.keys())) {
      if (known.includes(name)) this.#check(name, longest);
      else if (!addedByOthers.test(name)) throw unknown(name, known);
    }
  }

  #check(name: string, longest: number): void {
    const [value = '', ...more] = this.#search.getAll(name);
    if (more.length > 0) {
      throw new ParameterProblem(name, {
        FR: `« ${name} » est donné ${more.length + 1} fois : une seule valeur est possible.`,
        EN: `"${name}" is given ${more.length + 1} times; it takes one value.`,
      });
    }
    if (value.length > longest) {
      throw new ParameterProblem(name, {
        FR: `« ${name} » compte ${value.length} caractères : ${longest} au plus.`,
        EN: `"${name}" holds ${value.length} characters; it takes at most ${longest}.`,
      });
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
    if (/[\u0000-\u001f\u007f]/.test(value) || !value.isWellFormed()) {
      throw new ParameterProblem(name, {
        FR: `« ${name} » contient un caractère qui ne peut pas s’afficher : retirez-le.`,
        EN: `"${name}" holds a character that can’t be shown: take it out.`,
      });
    }
  }

  /** A text without the spaces around it; '' where there is none. */
  text(name: string): string {
    return (this.#search.get(name) ?? '').trim();
  }

  has(name: string): boolean {
    return this.text(name) !== '';
  }

  /** One of some words. */
  choice<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = this.text(name);
    if (text === '') return otherwise;
    const chosen = choices.find((choice) => choice === text);
    if (chosen !== undefined) return chosen;
    throw new ParameterProblem(name, {
      FR: `« ${name} » vaut « ${shown(text)} » : valeurs possibles : ${choices.join(', ')}.`,
      EN: `"${name}" is "${shown(text)}"; it takes one of: ${choices.join(', ')}.`,
    });
  }

  /** A whole number within bounds; null where there is none. */
  whole(name: string, least: number, most: number): number | null {
    const text = this.text(name);
    if (text === '') return null;
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    throw new ParameterProblem(name, {
      FR: `« ${name} » vaut « ${shown(text)} » : il faut un nombre entier de ${least} à ${most}.`,
      EN: `"${name}" is "${shown(text)}"; it takes a whole number from ${least} to ${most}.`,
    });
  }

  /** A switch, as HTML has it: there, or "true". */
  flag(name: string): boolean {
    if (!this.#search.has(name)) return false;
    return this.choice(name, ['', 'true', 'false'], '') !== 'false';
  }

  /** A day as 2013-06-19; null where there is none. */
  day(name: string): string | null {
    const text = this.text(name);
    if (text === '') return null;
    const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
    throw new ParameterProblem(name, {
      FR: `« ${name} » vaut « ${shown(text)} » : il faut une date comme 2013-06-19.`,
      EN: `"${name}" is "${shown(text)}"; it takes a day such as 2013-06-19.`,
    });
  }
}

const longestText = 200;

/** Somebody's text in a sentence of ours: not a page of it. */
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text);

const unknown = (name: string, known: readonly string[]) =>
  new ParameterProblem(name, {
    FR: `Le paramètre « ${shown(name)} » n’existe pas ici. Paramètres possibles : ${known.join(', ')}.`,
    EN: `There is no parameter "${shown(name)}" here. There are: ${known.join(', ')}.`,
  });
