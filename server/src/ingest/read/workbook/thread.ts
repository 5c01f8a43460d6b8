import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from '../../issue.ts';
import { openArchive } from './archive.ts';
import { readContents } from './contents.ts';
import type { WorkbookAnswer, WorkbookRequest } from './read-workbook.ts';
import { sheetRows } from './sheet-rows.ts';

/*
 * Reads a workbook in a thread of its own: what unpacking takes is bounded there, the server goes on answering meanwhile,
 * and a file that breaks the reader breaks nothing else.
 */
const { path, sheet, rows } = workerData as WorkbookRequest;
const send = (answer: WorkbookAnswer) => parentPort?.postMessage(answer);

/** Batches that may wait for their reader. More would fill the memory without being of use to anybody. */
const ahead = 4;
let waiting = 0;
let wake: (() => void) | undefined;
parentPort?.on('message', () => {
  waiting -= 1;
  wake?.();
});

try {
  await read();
} catch (error) {
  send(
    error instanceof FileRefused ? { code: error.code, details: error.details } : { code: 'FILE_TRUNCATED' },
  );
} finally {
  parentPort?.close();
}

async function read(): Promise<void> {
  const archive = openArchive(readFileSync(path));
  const contents = await readContents(archive);
  const sheets = contents.sheets.map(({ name }) => name);
  if (sheet === undefined) return send({ sheets });
  const chosen = contents.sheets.find(({ name }) => name === sheet);
  if (chosen === undefined) throw new FileRefused('SHEET_UNKNOWN', { sheet, sheets });
  // A sheet that is only a chart has no rows.
  if (chosen.part !== undefined) {
    for await (const batch of sheetRows(archive, contents, chosen.part, rows)) {
      send({ batch });
      waiting += 1;
      while (waiting >= ahead) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  send({ done: true });
}
