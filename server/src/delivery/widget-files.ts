import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Asset, makeAsset } from './asset.ts';
import { type OfEntries, widgetEntries } from './widget-entries.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The files of one version of the element by their names. */
export type WidgetFiles = ReadonlyMap<string, Asset>;

export interface Widget {
  /** The exact version, such as "0.1.0". */
  version: string;
  /** What pages load. */
  scripts: OfEntries<Asset>;
  /** Every file of the build by its name, the scripts among them. */
  files: WidgetFiles;
  /** The versions that were released before this one, whose addresses pages have, the newest first. */
  released: ReadonlyMap<string, WidgetFiles>;
}

/** Where the element's package is, and its version. */
export async function widgetPackage(): Promise<{ version: string; built: string; released: string }> {
  const file = fileURLToPath(import.meta.resolve('@barometre/widget/package.json'));
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  const entry = fileURLToPath(import.meta.resolve(`@barometre/widget/${widgetEntries.fr}`));
  return { version, built: dirname(entry), released: join(dirname(file), 'released') };
}

/** Reads the built element and those that were released, ready to be sent. */
export async function loadWidget(): Promise<Widget> {
  const { version, built, released } = await widgetPackage();
  const files = await readWidgetFiles(built);
  const [fr, en] = [files.get(widgetEntries.fr), files.get(widgetEntries.en)];
  if (fr === undefined || en === undefined) throw new Error('The element is not built.');
  const before = await readReleased(released);
  before.delete(version);
  return { version, scripts: { fr, en }, files, released: before };
}

/** The versions that a folder keeps, each in a folder of its name. None where there is no such folder: none was released. */
export async function readReleased(folder: string): Promise<Map<string, WidgetFiles>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const read = names.map(async (name) => [name, await readWidgetFiles(join(folder, name))] as const);
  return new Map(await Promise.all(read));
}

/** What of a folder pages can load. */
export async function readWidgetFiles(folder: string): Promise<WidgetFiles> {
  const files = new Map<string, Asset>();
  for (const name of (await readdir(folder)).sort()) {
    const type = types[extname(name)];
    if (type !== undefined) files.set(name, makeAsset(type, await readFile(join(folder, name))));
  }
  return files;
}
