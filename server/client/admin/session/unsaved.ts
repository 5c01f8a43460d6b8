/** Which parts of the tool hold something that is not saved yet. */
export class Unsaved {
  readonly #holders = new Set<object>();

  get any(): boolean {
    return this.#holders.size > 0;
  }

  mark(holder: object): void {
    this.#holders.add(holder);
  }

  clear(holder: object): void {
    this.#holders.delete(holder);
  }

  clearAll(): void {
    this.#holders.clear();
  }
}
