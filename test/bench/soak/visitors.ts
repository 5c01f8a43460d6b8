import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { operations } from '../operations/operations.ts';

/** Where and until when visitors come, and who hears what they asked. */
export interface Setting {
  url: string;
  /** The header of who may edit. */
  editor: Readonly<Record<string, string>>;
  over: AbortSignal;
  asked(): void;
}

const json = { Accept: 'application/graphql-response+json', 'Content-Type': 'application/json' };

const csv = (count: number) =>
  `ref;insee;theme;title\n${Array.from({ length: 20 }, (_, row) => `soak-${count}-${row};13055;energy;Projet ${row}`).join('\n')}\n`;

interface Sending {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/**
 * Sends one request on a connection of its own, and reads the whole answer: connections come and go as well, and none is sent on
 * that its server is just closing.
 *
 * @throws where it is none
 */
export async function ask(
  setting: Setting,
  path: string,
  { body = '', ...sending }: Sending = {},
): Promise<string> {
  const sent = request(new URL(path, setting.url), { ...sending, agent: false });
  sent.end(body);
  const [response] = (await once(sent, 'response').catch((error: Error) => {
    throw new Error(`${path.slice(0, 100)}: ${error.message}`);
  })) as [IncomingMessage];
  const answer = await text(response);
  setting.asked();
  if (response.statusCode !== undefined && response.statusCode < 300) return answer;
  throw new Error(`${path.slice(0, 100)}: ${response.statusCode} ${answer}`);
}

/** Asks the API, and hands over its data. @throws where it answers with an error */
export async function askApi(
  setting: Setting,
  query: string,
  variables: object = {},
  headers = {},
): Promise<Record<string, unknown>> {
  const answer = await ask(setting, '/graphql', {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = JSON.parse(answer) as { data?: Record<string, unknown>; errors?: unknown };
  if (data == null || errors !== undefined) throw new Error(`${query.slice(0, 100)}: ${answer}`);
  return data;
}

/** More questions than a server remembers. */
const moreThanRemembered = 8_000;

/** Questions that nobody asked before. */
const newQuestions: readonly ((setting: Setting, name: string) => Promise<unknown>)[] = [
  (setting, name) =>
    askApi(
      setting,
      `{ ${name}: cities(first: 20) { nodes { name totalProjects: projects { totalCount } } } }`,
    ),
  (setting, name) => askApi(setting, `{ ${name}: projects(first: 20) { totalCount nodes { title } } }`),
];

/** Asks until what is remembered of questions is full: memory grows until then, as it is meant to. */
export async function fill(setting: Setting): Promise<void> {
  for (let count = 0; count < moreThanRemembered; count += newQuestions.length)
    await Promise.all(newQuestions.map((asks) => asks(setting, `f${count}`)));
}

/** Kinds of visitors, each of whom comes again and again; `count` tells one visit from another. */
export const visitors: readonly ((setting: Setting, count: number) => Promise<unknown>)[] = [
  // The same question again, by address and by body.
  (setting) => ask(setting, `/graphql?${new URLSearchParams({ query: operations.breakdown.document })}`),
  (setting) => askApi(setting, operations.cities.document),
  ...newQuestions.map((asks) => (setting: Setting, count: number) => asks(setting, `q${count}`)),
  // Who searches from page to page.
  (setting, count) => ask(setting, `/projects?q=${count % 97}`),
  (setting, count) => ask(setting, ['/', '/cities', '/palmares', '/cities/lorient'][count % 4] ?? '/'),
  // Pictures of every size.
  (setting, count) => ask(setting, `/chart.svg?edition=2013&width=${300 + (count % 500)}`),
  (setting, count) => ask(setting, `/chart.png?edition=2013&width=${300 + (count % 500)}`),
  (setting, count) => ask(setting, count % 2 === 0 ? '/export/projects.csv' : '/export/cities.ndjson'),
  follows,
  imports,
];

/** Follows figures for a while, and leaves without a word. */
async function follows(setting: Setting, count: number): Promise<void> {
  const leaving = new AbortController();
  const query = `subscription { statisticsChanged(edition: "2013"${count % 3 === 0 ? ', city: { slug: "marseille" }' : ''}) { version } }`;
  const response = await fetch(new URL(`/graphql?${new URLSearchParams({ query })}`, setting.url), {
    headers: { Accept: 'text/event-stream' },
    signal: leaving.signal,
  }).catch((error: Error) => {
    throw new Error(`a subscription: ${error.message} (${String(error.cause)})`);
  });
  setting.asked();
  if (response.status !== 200 || response.body === null)
    throw new Error(`a subscription: ${response.status}`);
  const reader = response.body.getReader();
  const first = await reader.read();
  if (!Buffer.from(first.value ?? []).includes('retry:'))
    throw new Error('a subscription began without a word');
  await wait(500 + (count % 20) * 200, undefined, { signal: setting.over }).catch(() => undefined);
  leaving.abort();
  await reader.read().catch(() => undefined);
}

/** Sends a file, looks at its report and discards it. */
async function imports(setting: Setting, count: number): Promise<void> {
  const staged = await ask(setting, '/imports?edition=2013', {
    method: 'POST',
    headers: setting.editor,
    body: csv(count),
  });
  const { id } = JSON.parse(staged) as { id: string };
  await ask(setting, `/imports/${id}/issues.csv`, { headers: setting.editor });
  const discard = 'mutation ($input: DiscardImportInput!) { discardImport(input: $input) { __typename } }';
  const { discardImport } = await askApi(setting, discard, { input: { id } }, setting.editor);
  const typename = (discardImport as { __typename: string }).__typename;
  if (typename.endsWith('Error')) throw new Error(`an import could not be discarded: ${typename}`);
  await wait(1_000, undefined, { signal: setting.over }).catch(() => undefined);
}
