import { type AxisSums, addCode, noSums } from './maturity-code.ts';

const sumCount = noSums().length;

/** What all the projects of an edition add up to, by profile: where no city is named, nothing need be counted again. */
export class ProfileTotals {
  readonly #counts: number[] = [];
  /** What the assessments add up to, `sumCount` numbers a profile. */
  readonly #sums: number[] = [];

  /** Adds a project of a profile, or takes it out. */
  add(profile: number, maturity: number, projects: 1 | -1): void {
    while (this.#counts.length <= profile) {
      this.#counts.push(0);
      for (let index = 0; index < sumCount; index++) this.#sums.push(0);
    }
    this.#counts[profile] = (this.#counts[profile] ?? 0) + projects;
    addCode(this.#sums, profile * sumCount, maturity, projects);
  }

  /** How many projects have each profile, of those that are chosen by 1. */
  counts(chosen: Uint8Array): Uint32Array {
    const counts = new Uint32Array(chosen.length);
    for (let profile = 0; profile < chosen.length; profile++) {
      if (chosen[profile] === 1) counts[profile] = this.#counts[profile] ?? 0;
    }
    return counts;
  }

  /** What the assessments of the projects of the chosen profiles add up to. */
  sums(chosen: Uint8Array): AxisSums {
    const sums = noSums();
    for (let profile = 0; profile < chosen.length; profile++) {
      if (chosen[profile] === 0) continue;
      const at = profile * sumCount;
      for (let index = 0; index < sumCount; index++) {
        sums[index] = (sums[index] as number) + (this.#sums[at + index] as number);
      }
    }
    return sums;
  }
}
