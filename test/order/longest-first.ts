import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import durations from './durations.json' with { type: 'json' };

const known = new Map(Object.entries(durations));

/**
 * The longest files first, so that none is begun when all the others are done. Vitest knows how long each took the last time; a
 * fresh clone does not, and begins with the files that are known to be long.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const { cache, config } = this.ctx;
    if (sorted.every((file) => cache.getTestSpecificationResult(file))) return sorted;
    const seconds = ({ moduleId }: TestSpecification) => known.get(relative(config.root, moduleId)) ?? 0;
    return sorted.sort((a, b) => seconds(b) - seconds(a));
  }
}
