import { readFileSync } from 'node:fs';

/** What Linux counts a process's time in, everywhere that Node runs. */
const ticksPerSecond = 100;

/**
 * The processor's time that a process took so far, with its threads and the processes that it started. Unlike rates it hardly
 * depends on what else the machine does. NaN where there is no /proc.
 */
export function processorSeconds(pid: number): number {
  const own = secondsOf(pid);
  return childrenOf(pid).reduce((seconds, child) => seconds + processorSeconds(child), own);
}

/** The processes that one has started, as long as they live. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function secondsOf(pid: number): number {
  try {
    // Behind the name, which may hold spaces, the 12th and 13th fields are the time in user and in system mode.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}
