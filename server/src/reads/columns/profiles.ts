import type { ProjectCut } from '../project-cut.ts';
import { kindCount, kindsOf } from './project-kind.ts';

/** What projects have in common that filters ask for, but for their city. */
export interface Profile {
  themeId: number;
  /** The secondary themes, the smaller id first; 0 where there is none. */
  secondaryIds: readonly [number, number];
  /** Status and objectives, see `project-kind.ts`. */
  kind: number;
}

/** Each place of an edition's themes is a small number, and so there are fewer than this; 0 is no theme. */
const mostThemes = 2 ** 15;

/**
 * The profiles that an edition's projects have, each by a number from 0: far fewer than projects, so that a filter is tried on
 * them, and what a project needs to say is the number of its own.
 */
export class Profiles {
  /** The themes by their numbers, from 1, and the other way round. */
  readonly #themeIds: number[] = [0];
  readonly #themes = new Map<number, number>([[0, 0]]);
  readonly #numbers = new Map<number, number>();
  /** Four for each profile: the numbers of its primary and of its secondary themes, and its kind. */
  readonly #parts: number[] = [];

  get size(): number {
    return this.#numbers.size;
  }

  themeIdOf(number: number): number {
    return this.#themeIds[this.#parts[number * 4] ?? 0] ?? 0;
  }

  kindOf(number: number): number {
    return this.#parts[number * 4 + 3] ?? 0;
  }

  /** The number of a profile, which it is given when it is first met. */
  numberOf({ themeId, secondaryIds, kind }: Profile): number {
    const primary = this.#themeNumber(themeId);
    const first = this.#themeNumber(secondaryIds[0]);
    const second = this.#themeNumber(secondaryIds[1]);
    // Below 2⁵³, where numbers are still exact.
    const key = ((primary * mostThemes + first) * mostThemes + second) * kindCount + kind;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    this.#parts.push(primary, first, second, kind);
    return number;
  }

  /** Which profiles a cut lets through, each 0 or 1; null where it lets all through. */
  matching(cut: ProjectCut): Uint8Array | null {
    const kinds = kindsOf(cut);
    const primary = this.#themesOf(cut.themeIds);
    const any = this.#themesOf(cut.anyThemeIds);
    if (kinds === null && primary === null && any === null) return null;
    const parts = this.#parts;
    const matching = new Uint8Array(this.size);
    for (let number = 0; number < matching.length; number++) {
      const at = number * 4;
      const lets = (chosen: Uint8Array | null, part: number) =>
        chosen === null || chosen[parts[at + part] ?? 0] === 1;
      const anyOf = lets(any, 0) || lets(any, 1) || lets(any, 2);
      matching[number] = lets(primary, 0) && anyOf && lets(kinds, 3) ? 1 : 0;
    }
    return matching;
  }

  #themeNumber(id: number): number {
    const known = this.#themes.get(id);
    if (known !== undefined) return known;
    const number = this.#themes.size;
    if (number >= mostThemes) throw new RangeError('an edition has more themes than there can be');
    this.#themes.set(id, number);
    this.#themeIds.push(id);
    return number;
  }

  /** Which themes, by their numbers, are among those with the ids. */
  #themesOf(ids: readonly number[] | undefined): Uint8Array | null {
    if (ids === undefined) return null;
    const chosen = new Uint8Array(this.#themes.size);
    for (const id of ids) chosen[this.#themes.get(id) ?? 0] = 1;
    chosen[0] = 0;
    return chosen;
  }
}
