import { once } from 'node:events';
import { startDatabase } from '../database.ts';
import { loadScale } from './load.ts';
import { everyCommune, million } from './size.ts';

// Makes a large database and keeps it until it is interrupted, for whoever wants to look at it with psql or a server of their
// own: `node test/bench/scale/make.ts [communes]`.
const database = await startDatabase();
const { cities, projects, seconds } = await loadScale(
  database.url,
  process.argv[2] === 'communes' ? everyCommune : million,
);
process.stdout.write(`${cities} cities, ${projects} projects in ${seconds.toFixed(1)} s\n${database.url}\n`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await database.stop();
