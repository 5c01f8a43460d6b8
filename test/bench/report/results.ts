import { readFile, writeFile } from 'node:fs/promises';

/** What one bench has to say. */
export interface Section {
  /** Its heading. */
  title: string;
  /** Tables and remarks, in Markdown. */
  body: string;
}

const file = new URL('../RESULTS.md', import.meta.url);

const introduction = `# Results of the bench

Written by \`pnpm bench\`: each section by the last run of its bench, with what it ran on. Compare ratios, not rates: everything in
a section was measured side by side, in alternating rounds of one run. [README.md](README.md) tells what is measured, and how.
`;

/** Writes a section into RESULTS.md; the others stay as they are. */
export async function writeSection(section: Section, environment: string): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => introduction);
  const [, ...parts] = old.split(/^## /m);
  const sections = new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.trim()]));
  sections.set(section.title, `${section.title}\n\n${section.body.trim()}\n\nMeasured: ${environment}`);
  const texts = [...sections.values()].map((text) => `## ${text}\n`);
  await writeFile(file, [introduction, ...texts].join('\n'));
}
