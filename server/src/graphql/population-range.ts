import { badUserInput } from './errors.ts';

interface PopulationRange {
  populationMin?: number | null | undefined;
  populationMax?: number | null | undefined;
}

/** @throws BAD_USER_INPUT for a negative bound, or a range that holds no number */
export function checkedPopulation(
  argument: string,
  { populationMin: min, populationMax: max }: PopulationRange,
): void {
  for (const [name, bound] of Object.entries({ populationMin: min, populationMax: max })) {
    if (bound != null && bound < 0) {
      throw badUserInput(
        `${argument}.${name}`,
        `"${argument}.${name}" is ${bound}; a population is 0 or more.`,
      );
    }
  }
  if (min != null && max != null && min > max) {
    throw badUserInput(
      `${argument}.populationMin`,
      `"${argument}.populationMin" (${min}) is above "${argument}.populationMax" (${max}), which no city can meet: swap them.`,
    );
  }
}
