import { type Database, migrate, seed } from '@barometre/prisma';
import { discardForgotten } from './ingest/store/discard-forgotten.ts';
import type { Logger } from './log.ts';

/** Brings a database up to date: once, before anybody reads it. */
export async function prepare(database: Database, tell: (step: string) => void): Promise<void> {
  const { applied } = await migrate(database);
  if (applied.length > 0) tell(`Migrations applied: ${applied.join(', ')}`);
  await seed(database, tell);
  const discarded = await discardForgotten(database.sql);
  if (discarded > 0) tell(`Imports discarded that nobody committed within 30 days: ${discarded}`);
}

/** Until there is a token nobody can edit; whoever has a shell on the machine makes the first one. */
export async function tellFirstToken({ sql }: Database, tell: (step: string) => void): Promise<void> {
  if ((await sql.query('select from access_token limit 1')).length > 0) return;
  tell(
    'There is no access token yet. To make the first one: npx --yes pnpm@12 barometer token create "Your name" --role ADMINISTRATOR',
  );
}

const day = 24 * 60 * 60 * 1_000;

/** What has to be done again and again, for as long as the server runs. Answers a function that ends it. */
export function startChores({ sql }: Database, log: Logger): () => void {
  const timer = setInterval(() => {
    discardForgotten(sql).then(
      (discarded) => {
        if (discarded > 0) log.info({ discarded }, 'imports discarded that nobody committed');
      },
      (error: unknown) => log.error({ err: error }, 'forgotten imports could not be discarded'),
    );
  }, day);
  timer.unref();
  return () => clearInterval(timer);
}
