import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../browser/chromium.ts';
import { start } from '../contenders/start.ts';
import { median, usualRounds } from '../measure/rounds.ts';
import type { Section } from '../report/results.ts';
import { ratio, table, whole } from '../report/table.ts';
import { contenders } from './contenders.ts';
import { type Given, gives } from './gives.ts';
import { type Host, openHost } from './host.ts';
import { type Visited, visit } from './measure.ts';

/** The same breakdown drawn by others: what a page pays for it, and what its readers get. */
export async function element(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'barometre-bench-'));
  const product = await start(['../../server/dist/server/main.js'], { PORT: '0', DATA_DIR: folder });
  const [browser, host] = await Promise.all([launchChromium(), openHost(product.url)]);
  try {
    const visits = await compareVisits(browser, host);
    const figures = await readFigures(product.url);
    const given: Given[] = [];
    for (const index of contenders.keys()) given.push(await gives(browser, host, index, figures));
    return {
      title: 'The element beside chart libraries',
      body: `${costTable(visits)}\n\n${givenTable(given)}\n\n${await versions(browser)}`,
    };
  } finally {
    await browser.close();
    await host.close();
    await product.stop();
    await rm(folder, { recursive: true });
  }
}

/** One after the other, round after round; one before the first warms everything up. */
async function compareVisits(browser: Browser, host: Host): Promise<Visited[][]> {
  const visits = contenders.map((): Visited[] => []);
  for (let round = -1; round < usualRounds.rounds; round++) {
    for (const index of contenders.keys()) {
      const visited = await visit(browser, host.pageAt(index));
      if (round >= 0) visits[index]?.push(visited);
    }
  }
  return visits;
}

function costTable(visits: readonly Visited[][]): string {
  const [reference = []] = visits;
  const of = (own: readonly Visited[], name: keyof Visited) => median(own.map((one) => one[name]));
  const ratioOf = (own: readonly Visited[], name: keyof Visited) =>
    ratio(median(own.map((one, round) => one[name] / (reference[round]?.[name] ?? Number.NaN))));
  const head = ['', 'bytes', '×', 'requests', 'painted, ms', '×', 'main thread, ms', '×', 'layout shift'];
  const rows = contenders.map(({ name }, index) => {
    const own = visits[index] ?? [];
    return [
      name,
      whole(of(own, 'bytes')),
      ratioOf(own, 'bytes'),
      whole(of(own, 'requests')),
      whole(of(own, 'painted')),
      ratioOf(own, 'painted'),
      whole(of(own, 'busy')),
      ratioOf(own, 'busy'),
      of(own, 'shift').toFixed(3),
    ];
  });
  return table(head, rows);
}

function givenTable(given: readonly Given[]): string {
  const yes = (value: boolean | undefined) => (value ? 'yes' : 'no');
  const head = [
    'without more code',
    'a table',
    'figures read aloud',
    'keyboard',
    'forced colours',
    'strict policy',
    'without script',
  ];
  const rows = contenders.map(({ name }, index) => {
    const own = given[index];
    return [
      name,
      yes(own?.rows),
      `${own?.figures} of 9`,
      yes(own?.keyboard),
      yes(own?.forcedColours),
      own?.policy ?? '',
      own?.withoutScript ?? '',
    ];
  });
  return table(head, rows);
}

async function readFigures(product: string) {
  const response = await fetch(`${product}/chart.json?edition=2013`);
  return ((await response.json()) as { rows: { label: string; percent: number }[] }).rows;
}

async function versions(browser: Browser): Promise<string> {
  const peers = contenders.flatMap(({ name, peer }) => (peer === undefined ? [] : [{ name, peer }]));
  const named = peers.map(async ({ name, peer }) => {
    const file = new URL(`../node_modules/${peer}/package.json`, import.meta.url);
    return `${name} ${(JSON.parse(await readFile(file, 'utf8')) as { version: string }).version}`;
  });
  return `Chromium ${browser.version()}, ${(await Promise.all(named)).join(', ')}. Slow 4G (562.5 ms, 180 kB/s), a processor four times as slow.
What is counted is everything but the page itself, headers included. DSFR Chart wants the styles and the script of the DSFR in the page
besides: they are not counted, since sites that use it have them already.`;
}
