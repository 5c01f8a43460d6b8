// Run by a test as a process of its own: imports a file into the database of a folder, and kills itself in the middle.
import { type Database, openDatabase, type Sql } from '@barometre/prisma';
import { commands } from '../../server/src/cli/commands.ts';
import { parse } from '../../server/src/cli/parse.ts';

const [dataDir = '', moment = '', ...line] = process.argv.slice(2);
const opened = await openDatabase({ dataDir });

/** The same database, whose process ends right after the statement that begins so. */
const deadly = (sql: Sql): Sql => ({
  script: (text) => sql.script(text),
  query: async <Row extends object>(text: string, values?: readonly unknown[]) => {
    const rows = await sql.query<Row>(text, values);
    if (text.includes(moment)) process.kill(process.pid, 'SIGKILL');
    return rows;
  },
});
const database: Database = {
  ...opened,
  sql: { ...deadly(opened.sql), transaction: (work) => opened.sql.transaction((sql) => work(deadly(sql))) },
};

const parsed = parse(line, commands);
if ('help' in parsed) throw new Error('a test asked for help');
await parsed.command.run(
  {
    database,
    origin: 'https://barometre.example',
    folder: process.cwd(),
    out: () => undefined,
    note: () => undefined,
    progress: () => undefined,
    signal: new AbortController().signal,
  },
  parsed.given,
);
