import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export const PICTURES = fileURLToPath(new URL('pictures/', import.meta.url));

/**
 * The same Chromium with the same font paints the same pixels. What is tolerated is what another processor may round
 * differently: a pixel counts when its colour is off by a tenth of the way from black to white, the smoothed edges of
 * letters apart, and ten such pixels are too many. One digit for another changes more.
 */
const THRESHOLD = 0.1;
const TOO_MANY = 10;

/** As few bytes as a picture of letters and flat colours gets without loss. */
const SMALL = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;

export interface Places {
  /** Where the accepted pictures are. */
  kept: string;
  /** Where what did not match is left. */
  failures: string;
  /** Whether a new picture takes the place of the old one. */
  accept: boolean;
}

const PLACES: Places = {
  kept: PICTURES,
  failures: fileURLToPath(new URL('failures/', import.meta.url)),
  accept: process.env['UPDATE_PICTURES'] === '1',
};

/**
 * Compares a picture with the accepted one of that name; with `UPDATE_PICTURES=1` accepts it instead.
 *
 * @returns what is wrong and where to see it; undefined when nothing is
 */
export async function comparePicture(
  name: string,
  picture: Buffer,
  { kept, failures, accept }: Places = PLACES,
): Promise<string | undefined> {
  const accepted = join(kept, `${name}.png`);
  const actual = join(failures, `${name}.new.png`);
  const difference = join(failures, `${name}.difference.png`);
  await Promise.all([rm(actual, { force: true }), rm(difference, { force: true })]);
  const before = await readFile(accepted).catch(() => undefined);
  const wrong = before ? differs(before, picture) : { text: 'there is no accepted picture yet' };
  if (!wrong) return undefined;
  if (accept) {
    await mkdir(kept, { recursive: true });
    await writeFile(accepted, PNG.sync.write(PNG.sync.read(picture), SMALL));
    return undefined;
  }
  await mkdir(failures, { recursive: true });
  await writeFile(actual, picture);
  if (wrong.difference) await writeFile(difference, wrong.difference);
  const seen = wrong.difference ? `${actual}, difference: ${difference}` : actual;
  return `${name}: ${wrong.text}. New picture: ${seen}. If it is right, accept it with UPDATE_PICTURES=1.`;
}

function differs(before: Buffer, now: Buffer): { text: string; difference?: Buffer } | undefined {
  const [old, fresh] = [PNG.sync.read(before), PNG.sync.read(now)];
  const { width, height } = fresh;
  if (old.width !== width || old.height !== height) {
    return { text: `it was ${old.width} × ${old.height} pixels and is ${width} × ${height}` };
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(old.data, fresh.data, difference.data, width, height, { threshold: THRESHOLD });
  if (count < TOO_MANY) return undefined;
  return { text: `${count} pixels differ`, difference: PNG.sync.write(difference) };
}
