// Run by a test as a server of its own: the first of two processes is killed as soon as it listens, and the second one listens
// only when the first one has been started again.
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readConfig } from '../../server/src/config.ts';
import { createLogger } from '../../server/src/log.ts';
import { serveWithProcesses } from '../../server/src/processes/primary.ts';

if (cluster.isPrimary) {
  const forked: Worker[] = [];
  cluster.on('fork', (worker) => forked.push(worker));
  cluster.on('listening', (worker) => {
    if (worker === forked[0]) worker.process.kill('SIGKILL');
    if (worker === forked[2]) forked[1]?.send('listen');
  });
  const how = { tell: () => undefined, main: import.meta.filename };
  const server = await serveWithProcesses(readConfig(process.env), createLogger('info'), how);
  await server.close();
  process.stdout.write('all have listened\n');
  process.exit();
} else {
  if (cluster.worker?.id === 2) await once(process, 'message');
  createServer().listen(0, '127.0.0.1');
}
