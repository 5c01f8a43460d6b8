import type { Database } from '@barometre/prisma';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Tells an operator whether the replica is read, and why not. That it has to catch up happens at every change. */
export function watchReplica({ replica }: Database, metrics: Metrics, log: Logger): void {
  if (replica === undefined) return;
  metrics.replicaInUse(() => replica.state.inUse);
  let away = false;
  replica.onState = ({ inUse, reason, detail }) => {
    if (reason === 'away' && !away) log.warn({ detail }, 'the replica is away: the primary is read');
    else if (inUse && away) log.info('the replica is read again');
    else log.debug({ inUse, reason }, 'the replica');
    if (inUse || reason === 'away') away = reason === 'away';
  };
}
