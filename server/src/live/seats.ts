/** How many connections may be open, of one address and together. */
export interface SeatLimits {
  perAddress: number;
  total: number;
}

/**
 * Who has how many connections open. What it keeps is bounded by how many there may be. Where several processes answer
 * for one server, what is open in the others counts as well.
 */
export class Seats {
  readonly limits: SeatLimits;
  readonly #taken = new Map<string, number>();
  readonly #elsewhere = new Map<number, Map<string, number>>();
  /** Hears how many an address has open here, whenever that changes. */
  onChanged: ((address: string, count: number) => void) | undefined;
  #total = 0;
  #totalElsewhere = 0;

  constructor(limits: SeatLimits) {
    this.limits = limits;
  }

  /** How many are open here. */
  get taken(): number {
    return this.#total;
  }

  /** How many some addresses have open in another process. */
  noteElsewhere(process: number, seated: Iterable<readonly [address: string, count: number]>): void {
    const seats = this.#elsewhere.get(process) ?? new Map<string, number>();
    this.#elsewhere.set(process, seats);
    for (const [address, count] of seated) {
      this.#totalElsewhere += count - (seats.get(address) ?? 0);
      if (count > 0) seats.set(address, count);
      else seats.delete(address);
    }
  }

  /** Another process has ended, and all that it had open with it. */
  forgetElsewhere(process: number): void {
    for (const count of this.#elsewhere.get(process)?.values() ?? []) this.#totalElsewhere -= count;
    this.#elsewhere.delete(process);
  }

  /** Takes a seat: answers how to give it back, or which limit was reached. */
  take(address: string): (() => void) | 'address' | 'total' {
    const before = this.#taken.get(address) ?? 0;
    let ofAddress = before;
    for (const seats of this.#elsewhere.values()) ofAddress += seats.get(address) ?? 0;
    if (ofAddress >= this.limits.perAddress) return 'address';
    if (this.#total + this.#totalElsewhere >= this.limits.total) return 'total';
    this.#taken.set(address, before + 1);
    this.#total += 1;
    this.onChanged?.(address, before + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#total -= 1;
      const left = (this.#taken.get(address) ?? 1) - 1;
      if (left > 0) this.#taken.set(address, left);
      else this.#taken.delete(address);
      this.onChanged?.(address, left);
    };
  }
}
