/** Decisions that a generator takes, from numbers that fast-check made up and can make smaller. */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number below `most`; 0 when the numbers are used up, so that everything comes to an end. */
  below(most: number): number {
    const number = this.#numbers[this.#next++] ?? 0;
    return most > 0 ? number % most : 0;
  }

  /** True once in so many times. */
  rarely(times: number): boolean {
    return this.below(times) === times - 1;
  }

  of<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('there is nothing to choose from');
    return value;
  }
}
