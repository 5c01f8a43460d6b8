/** How many connections may be open, of one address and together. */
export interface SeatLimits {
  perAddress: number;
  total: number;
}

/** Who has how many connections open. What it keeps is bounded by how many there may be. */
export class Seats {
  readonly #limits: SeatLimits;
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(limits: SeatLimits) {
    this.#limits = limits;
  }

  get taken(): number {
    return this.#total;
  }

  /** Takes a seat: answers how to give it back, or which limit was reached. */
  take(address: string): (() => void) | 'address' | 'total' {
    const before = this.#taken.get(address) ?? 0;
    if (before >= this.#limits.perAddress) return 'address';
    if (this.#total >= this.#limits.total) return 'total';
    this.#taken.set(address, before + 1);
    this.#total += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#total -= 1;
      const left = (this.#taken.get(address) ?? 1) - 1;
      if (left > 0) this.#taken.set(address, left);
      else this.#taken.delete(address);
    };
  }
}
