import type { Label } from '../labels.ts';
import { type FieldProblem, InvalidInput } from './editorial-error.ts';
import { longestCode } from './longest-texts.ts';
import { isPossibleDay } from './possible-days.ts';

/** Collects everything that is wrong with what was sent, so that one answer tells it all. */
export class Problems {
  readonly #found: FieldProblem[] = [];

  add(field: string, label: Label): void {
    this.#found.push({ field, label });
  }

  /** Whether something is wrong with a field already, so that no more need be said of it. */
  has(field: string): boolean {
    return this.#found.some((problem) => problem.field === field);
  }

  /** @throws {InvalidInput} when anything was found */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new InvalidInput(this.#found);
  }

  /** A text that must be there, without the blanks around it. */
  requiredText(field: string, text: string | null | undefined, longest: number): string | undefined {
    if (isBlank(text)) {
      this.add(field, {
        FR: 'Ce champ est vide : remplissez-le.',
        EN: 'This field is blank: fill it in.',
      });
      return undefined;
    }
    return this.#shortEnough(field, text, longest);
  }

  /** A text that may be null, as unknown; one without anything to read is taken for that. */
  optionalText(field: string, text: string | null | undefined, longest: number): string | null {
    return isBlank(text) ? null : (this.#shortEnough(field, text, longest) ?? null);
  }

  /** An address on the web, or null. */
  optionalAddress(field: string, text: string | null | undefined, longest: number): string | null {
    const address = this.optionalText(field, text, longest);
    if (address === null || (/^https?:\/\/\S+$/.test(address) && URL.canParse(address))) return address;
    this.add(field, {
      FR: 'Ce n’est pas une adresse web : écrivez-la en entier, par exemple https://exemple.fr/projet.',
      EN: 'This is not a web address: write it in full, such as https://example.org/project.',
    });
    return null;
  }

  /** A day such as `2013-06-19`, or null. */
  optionalDay(field: string, day: string | null | undefined): string | null {
    if (day == null || (isPossibleDay(day) && isDay(day))) return day ?? null;
    this.add(field, {
      FR: `« ${day} » n’est pas un jour entre 1900 et 2100 : écrivez-le comme 2013-06-19.`,
      EN: `"${day}" is not a day between 1900 and 2100: write it as 2013-06-19.`,
    });
    return null;
  }

  /** A short name for addresses, such as `e-citizenship`. */
  code(field: string, text: string | null | undefined): string | undefined {
    const code = this.requiredText(field, text, longestCode);
    if (code === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) return code;
    this.add(field, {
      FR: `« ${code} » n’est pas un code : employez a à z, 0 à 9 et des traits d’union, par exemple « e-citizenship ».`,
      EN: `"${code}" is not a code: use a to z, 0 to 9 and hyphens, such as "e-citizenship".`,
    });
    return undefined;
  }

  #shortEnough(field: string, text: string, longest: number): string | undefined {
    const trimmed = trim(text);
    if (trimmed.length <= longest) return trimmed;
    this.add(field, {
      FR: `Ce texte compte ${trimmed.length} caractères : raccourcissez-le à ${longest}.`,
      EN: `This text has ${trimmed.length} characters: shorten it to ${longest}.`,
    });
    return undefined;
  }
}

// As the database's is_filled has it: a text of blanks alone, of whatever kind, says nothing.
const isBlank = (text: string | null | undefined): text is null | undefined =>
  text == null || trim(text) === '';

const trim = (text: string): string => text.replace(/^[\s\p{Z}\p{C}]+|[\s\p{Z}\p{C}]+$/gu, '');

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
};
