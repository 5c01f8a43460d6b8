import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readWidgetFiles, widgetPackage } from '../src/delivery/widget-files.ts';

// Keeps the built element under its version: from now on pages have its address, and its hash.
const { version, built, released } = await widgetPackage();
const folder = join(released, version);
const names = [...(await readWidgetFiles(built)).keys()];
const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
if (isNew) {
  for (const name of names) await copyFile(join(built, name), join(folder, name));
  process.stdout.write(
    `widget/released/${version}/ is the element that is promised from now on: commit it, and raise \`version\` in widget/package.json with the next change.\n`,
  );
} else {
  process.stderr.write(
    `Version ${version} of the element was released before, and pages have its hash: raise \`version\` in widget/package.json.\n`,
  );
  process.exitCode = 1;
}
