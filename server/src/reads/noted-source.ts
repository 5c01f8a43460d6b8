import type { Footprint } from './footprint.ts';
import type { ReadSource } from './reads.ts';

/**
 * A source for what is made from more than one question: all that is read from it is noted in one footprint. Whoever reads
 * past the questions, straight from the database, may have read everything.
 */
export class NotedSource implements ReadSource {
  readonly footprint: Footprint;
  readonly plain: ReadSource;

  constructor(plain: ReadSource, footprint: Footprint) {
    this.plain = plain;
    this.footprint = footprint;
  }

  get client(): ReadSource['client'] {
    this.footprint.everything();
    return this.plain.client;
  }

  get read(): ReadSource['read'] {
    this.footprint.everything();
    return this.plain.read;
  }

  get editions(): ReadSource['editions'] {
    return this.plain.editions;
  }

  get columns(): ReadSource['columns'] {
    return this.plain.columns;
  }
}
