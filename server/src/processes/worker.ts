import cluster from 'node:cluster';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { RunningServer } from '../running-server.ts';
import { serveAmong } from '../serve.ts';
import type { ToProcess } from './messages.ts';
import { Siblings } from './siblings.ts';

/** Serves as one of the processes that `serveWithProcesses` starts. */
export async function serveAsOne(config: Config, log: Logger): Promise<RunningServer> {
  const { worker } = cluster;
  if (worker === undefined) throw new Error('this process was not started by another one');
  const siblings = new Siblings(Number(process.env['BAROMETRE_PROCESS']), {
    send: (message) => {
      // The other end is gone where the server has just been stopped.
      if (worker.isConnected()) worker.send(message, () => undefined);
    },
    listen: (hear) => {
      worker.on('message', (message: ToProcess) => hear(message));
    },
  });
  return await serveAmong(siblings, config, log);
}
