import type { CommandContext } from './command.ts';

export interface Terminal extends Pick<CommandContext, 'out' | 'note' | 'progress'> {
  /** Clears what is left of the progress line. */
  end(): void;
}

const redrawMilliseconds = 100;
const barCharacters = 24;

/** Results to standard output, the rest to standard error; progress only where a person is looking. */
export function createTerminal(): Terminal {
  // Whoever reads along may have seen enough, as `| head` does: that ends nothing half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  let drawn = 0;
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write('\r\u001B[K');
    shown = false;
  };
  return {
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    note: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (done, total, what) => {
      const now = performance.now();
      if (!process.stderr.isTTY || (now - drawn < redrawMilliseconds && done !== total)) return;
      drawn = now;
      shown = true;
      process.stderr.write(`\r\u001B[K${progressText(done, total, what)}`);
    },
    end: clear,
  };
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function progressText(done: number, total: number | null, what: string): string {
  const count = done.toLocaleString('en');
  if (total === null || total === 0) return `${count} ${what}`;
  const filled = Math.round((barCharacters * Math.min(done, total)) / total);
  return `[${'#'.repeat(filled)}${'.'.repeat(barCharacters - filled)}] ${count} of ${total.toLocaleString('en')} ${what}`;
}
