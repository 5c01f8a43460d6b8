import { post } from '../ask.ts';
import type { TestServer } from '../server.ts';
import { type Case, type Outcome, readOperation, readVariables } from './cases.ts';
import { normalise } from './normalise.ts';
import { formatSql } from './sql-text.ts';

/** A server whose statements are written down. */
export interface RecordedServer extends TestServer {
  statements: string[];
}

/** Sends a case to the server, and says what came of it. */
export async function runCase(server: RecordedServer, of: Case): Promise<Outcome> {
  const variables = await resolve(server, of, readVariables(of));
  server.statements.length = 0;
  const result = await send(server, of, variables);
  // Sorted: what is asked at the same time may end in any order.
  const statements = server.statements.map(formatSql).sort();
  return { result: normalise(result), statements: `${statements.join('\n\n')}\n` };
}

async function send(server: TestServer, { operation }: Case, variables: object): Promise<object> {
  const answer = await post(server, JSON.stringify({ query: readOperation(operation), variables }));
  if (answer.status !== 200) throw new Error(`${operation} answered ${answer.status}: ${answer.text}`);
  // What it costs stands beside the answer, and has tests of its own.
  const { extensions: _cost, ...result } = JSON.parse(answer.text) as { extensions?: object };
  return result;
}

/** A value that another case of the operation answers with: `{"$from": ["by-slug", "city", "id"]}`. */
interface Reference {
  $from: [name: string, ...path: string[]];
}

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && '$from' in value;

/** Ids and cursors are no constants: a case that needs one names the case whose answer holds it. */
async function resolve(
  server: TestServer,
  of: Case,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const resolved = Object.entries(variables).map(async ([name, value]): Promise<[string, unknown]> => {
    if (isReference(value)) return [name, await valueFrom(server, of, value)];
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [name, nested ? await resolve(server, of, value as Record<string, unknown>) : value];
  });
  return Object.fromEntries(await Promise.all(resolved));
}

async function valueFrom(server: TestServer, of: Case, { $from }: Reference): Promise<unknown> {
  const [name, ...path] = $from;
  const source = { ...of, name };
  const { data } = (await send(server, source, await resolve(server, source, readVariables(source)))) as {
    data: unknown;
  };
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], data);
  if (typeof value !== 'string') throw new Error(`${name} has nothing at ${path.join('.')}`);
  return value;
}
