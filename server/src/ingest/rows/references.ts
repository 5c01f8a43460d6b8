import { createHash } from 'node:crypto';
import type { SourceRow } from '../read/table.ts';

const digits = 16;

/**
 * Gives references to rows that have none: made from the row's content, so that the same file again gives the same ones. Rows
 * with the same content are told apart by their order.
 */
export class References {
  readonly #first = new Map<string, number>();
  readonly #contents = new Map<string, number>();

  /** The row that has a reference already; undefined where this is the first. */
  claim(reference: string, row: number): number | undefined {
    const first = this.#first.get(reference);
    if (first === undefined) this.#first.set(reference, row);
    return first;
  }

  derive({ cells }: SourceRow): string {
    // Blank cells at the end come and go with the program that saves a file.
    const content = JSON.stringify(cells.map((cell) => cell.trim())).replace(/(,"")+]$/, ']');
    const digest = createHash('sha256').update(content).digest('hex').slice(0, digits);
    const occurrence = (this.#contents.get(digest) ?? 0) + 1;
    this.#contents.set(digest, occurrence);
    return occurrence === 1 ? `row-${digest}` : `row-${digest}-${occurrence}`;
  }
}
