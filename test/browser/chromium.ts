import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** CHROME_PATH, else the system's, else Playwright's cache, else the one that npm brings (Linux x64). */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? onPath() ?? inPlaywrightCache() ?? (await fromNpm());
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * The Chromium that pictures are compared in: wherever it runs the one from npm, whose pixels are the same on every machine. It
 * knows no font but that of `folder`, or a sign that the page's font lacks would come from whatever the machine has.
 */
export async function launchPainter(folder: string): Promise<Browser> {
  const executablePath = process.platform === 'linux' && process.arch === 'x64' ? await fromNpm() : undefined;
  if (!executablePath) return launchChromium();
  const args = [...ARGUMENTS, '--disable-lcd-text', '--force-color-profile=srgb'];
  const fonts = await mkdtemp(join(tmpdir(), 'barometre-fonts-'));
  const FONTCONFIG_FILE = join(fonts, 'fonts.conf');
  await writeFile(
    FONTCONFIG_FILE,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${fonts}</cachedir></fontconfig>`,
  );
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, FONTCONFIG_FILE } });
  browser.on('disconnected', () => rm(fonts, { recursive: true, force: true }));
  return browser;
}

function onPath(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), mac].find((path) =>
    existsSync(path),
  );
}

function inPlaywrightCache(): string | undefined {
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(folder)) return undefined;
  const versions = readdirSync(folder).filter((name) => name.startsWith('chromium-'));
  return versions
    .map((name) => join(folder, name, 'chrome-linux', 'chrome'))
    .reverse()
    .find((path) => existsSync(path));
}

async function fromNpm(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
