import { expect, it } from 'vitest';
import { onFirstUse } from './on-first-use.ts';

class Counter {
  static made = 0;
  #count = 0;

  constructor() {
    Counter.made += 1;
  }

  get count(): number {
    return this.#count;
  }

  add(): number {
    this.#count += 1;
    return this.#count;
  }
}

it('makes an object once, when it is first used, and leaves it what it is', () => {
  const { value: counter, made } = onFirstUse(() => new Counter());
  expect([Counter.made, made()]).toEqual([0, undefined]);
  expect(['add' in counter, 'take' in counter]).toEqual([true, false]);
  const { add } = counter;
  expect([counter.add(), add(), counter.count]).toEqual([1, 2, 2]);
  expect(Counter.made).toBe(1);
  expect(made()).toBeInstanceOf(Counter);
});
