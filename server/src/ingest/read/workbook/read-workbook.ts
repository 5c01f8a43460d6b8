import { Worker } from 'node:worker_threads';
import { type Details, type FileCode, FileRefused } from '../../issue.ts';
import { limits } from '../../limits.ts';
import type { RowBatch, RowBatches } from '../table.ts';

export interface WorkbookRequest {
  path: string;
  /** Absent: only the names of the sheets are read. */
  sheet?: string | undefined;
  /** Stops after so many rows, for a look at the beginning. */
  rows?: number | undefined;
}

export type WorkbookAnswer =
  | { sheets: readonly string[] }
  | { batch: RowBatch }
  | { done: true }
  | { code: FileCode; details?: Details };

/**
 * The rows of a sheet, the first one where none is named. The thread begins at once, so that it works while its reader still
 * prepares; one that gives up meanwhile has to stop it.
 *
 * @throws {FileRefused} where the file is no workbook, or too large a one
 */
export function readWorkbook(request: WorkbookRequest): RowBatches {
  const begun = request.sheet === undefined ? null : begin(request);
  return Object.assign(rowsOf(request, begun), { stop: async () => void (await begun?.worker.terminate()) });
}

async function* rowsOf(request: WorkbookRequest, begun: Thread | null): RowBatches {
  const thread = begun ?? begin({ ...request, sheet: (await sheetNames(request.path))[0] });
  for await (const answer of answers(thread)) if ('batch' in answer) yield answer.batch;
}

/** The names of a workbook's sheets, in their order. */
export async function sheetNames(path: string): Promise<readonly string[]> {
  for await (const answer of answers(begin({ path }))) if ('sheets' in answer) return answer.sheets;
  throw new FileRefused('FILE_TRUNCATED');
}

interface Thread {
  worker: Worker;
  inbox: ReturnType<typeof createInbox>;
}

function begin(request: WorkbookRequest): Thread {
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.workbookMegabytes },
    env: {},
    execArgv: [],
  });
  // A reader that never comes must not keep the process alive.
  worker.unref();
  return { worker, inbox: createInbox(worker) };
}

/** Its answers, one by one. A batch that is taken makes room for another; only the time that the thread takes counts. */
async function* answers({ worker, inbox }: Thread): AsyncGenerator<WorkbookAnswer> {
  worker.ref();
  let milliseconds: number = limits.workbookMilliseconds;
  try {
    for (;;) {
      const begun = performance.now();
      const deadline = setTimeout(() => inbox.fail(new FileRefused('FILE_TRUNCATED')), milliseconds);
      const answer = await inbox.next().finally(() => clearTimeout(deadline));
      milliseconds -= performance.now() - begun;
      if ('code' in answer) throw new FileRefused(answer.code, answer.details ?? {});
      if ('done' in answer) return;
      if ('batch' in answer) worker.postMessage('taken');
      yield answer;
    }
  } finally {
    await worker.terminate();
  }
}

/** What the thread sent and nobody has taken yet. */
function createInbox(worker: Worker) {
  const waiting: WorkbookAnswer[] = [];
  let failure: Error | undefined;
  let wake: (() => void) | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    wake?.();
  };
  worker.on('message', (answer: WorkbookAnswer) => {
    waiting.push(answer);
    wake?.();
  });
  worker.once('error', (error: Error & { code?: string }) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    fail(
      outOfMemory
        ? new FileRefused('FILE_UNPACKS_TOO_LARGE', { megabytes: limits.workbookMegabytes })
        : error,
    );
  });
  worker.once('exit', () => fail(new FileRefused('FILE_TRUNCATED')));
  return {
    fail,
    next: async (): Promise<WorkbookAnswer> => {
      for (;;) {
        const answer = waiting.shift();
        if (answer !== undefined) return answer;
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
