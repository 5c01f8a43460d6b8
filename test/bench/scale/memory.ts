import { readFileSync } from 'node:fs';

/** How many mebibytes of memory a process has (RSS). NaN where there is no /proc. */
export function residentMebibytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
