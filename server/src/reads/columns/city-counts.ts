/** Room is made for so many cities more than there are, as a factor. */
const growth = 1.5;

/** How many projects each city has, by its number: in all, and of each primary theme. */
export class CityCounts {
  #all = new Uint32Array(64);
  readonly #byTheme = new Map<number, Uint32Array>();

  get bytes(): number {
    return this.#all.byteLength * (1 + this.#byTheme.size);
  }

  /** Their projects of a theme, without one all; longer than there are cities. */
  of(themeId: number | null): Uint32Array {
    return themeId === null ? this.#all : (this.#byTheme.get(themeId) ?? new Uint32Array(this.#all.length));
  }

  /** Begins to count a city, which may be a new one, from nothing. */
  begin(city: number): void {
    if (city >= this.#all.length) this.#grow(Math.ceil((city + 1) * growth));
    this.#all[city] = 0;
    for (const counts of this.#byTheme.values()) counts[city] = 0;
  }

  /** Counts one more project of a city that was begun with. */
  add(city: number, themeId: number): void {
    const counts = this.#byTheme.get(themeId) ?? new Uint32Array(this.#all.length);
    this.#byTheme.set(themeId, counts);
    counts[city] = (counts[city] as number) + 1;
    this.#all[city] = (this.#all[city] as number) + 1;
  }

  #grow(length: number): void {
    const longer = (counts: Uint32Array) => {
      const grown = new Uint32Array(length);
      grown.set(counts);
      return grown;
    };
    this.#all = longer(this.#all);
    for (const [themeId, counts] of this.#byTheme) this.#byTheme.set(themeId, longer(counts));
  }
}
