import { readFileSync } from 'node:fs';

/** What Linux counts a process's time in, everywhere that Node runs. */
const ticksPerSecond = 100;

/**
 * The processor's time that a process took so far, its threads included. Unlike rates it hardly depends on what else the
 * machine does. NaN where there is no /proc.
 */
export function processorSeconds(pid: number): number {
  try {
    // Behind the name, which may hold spaces, the 12th and 13th fields are the time in user and in system mode.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}
