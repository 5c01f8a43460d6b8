// Run by the lock's test as a process of its own: holds the folder until it is killed.
import { openDatabase } from '@barometre/prisma';

await openDatabase({ dataDir: process.argv[2] ?? '' });
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);
