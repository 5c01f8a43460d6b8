import type { CommandContext } from './command.ts';
import { progressLine } from './progress-line.ts';

export interface Terminal extends Pick<CommandContext, 'out' | 'note' | 'progress'> {
  /** Clears what is left of the progress line. */
  end(): void;
}

const redrawMilliseconds = 100;

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
    progress: (count, what, share) => {
      const now = performance.now();
      if (!process.stderr.isTTY || (now - drawn < redrawMilliseconds && share !== 1)) return;
      drawn = now;
      shown = true;
      process.stderr.write(`\r\u001B[K${progressLine(count, what, share)}`);
    },
    end: clear,
  };
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
