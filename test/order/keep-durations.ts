import { writeFile } from 'node:fs/promises';
import type { Reporter, TestModule } from 'vitest/node';

/** What is shorter may come in any order. */
const SECONDS_WORTH_KNOWING = 2;

/** Writes how long the long files took, for whoever has never run them. */
export class KeepDurations implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const long = modules
      .map((module) => ({
        file: module.relativeModuleId,
        seconds: Math.round(module.diagnostic().duration / 1_000),
      }))
      .filter(({ seconds }) => seconds >= SECONDS_WORTH_KNOWING)
      .sort((a, b) => b.seconds - a.seconds || a.file.localeCompare(b.file));
    const durations = Object.fromEntries(long.map(({ file, seconds }) => [file, seconds]));
    await writeFile(new URL('durations.json', import.meta.url), `${JSON.stringify(durations, null, 2)}\n`);
  }
}
