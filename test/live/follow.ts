import type { TestServer } from '../server.ts';

/** An event as it came. */
export interface ReceivedEvent {
  event: string;
  id: string | undefined;
  data: string;
}

export interface Following {
  status: number;
  headers: Headers;
  /** The next event; fails when the stream ends before. */
  next(): Promise<ReceivedEvent>;
  /** The events that are still to come, once the stream has ended. */
  rest(): Promise<ReceivedEvent[]>;
  /** What there is besides events: an answer that is none. */
  text(): Promise<string>;
  leave(): void;
}

export interface Asked {
  query?: string;
  documentId?: string;
  variables?: object;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
}

/** Follows as a plain fetch does. */
export async function follow({ url }: Pick<TestServer, 'url'>, asked: Asked): Promise<Following> {
  const { query, documentId, variables = {}, method = 'POST', headers = {} } = asked;
  const leaving = new AbortController();
  const address = new URL('/graphql', url);
  if (method === 'GET') {
    if (query !== undefined) address.searchParams.set('query', query);
    if (documentId !== undefined) address.searchParams.set('documentId', documentId);
    address.searchParams.set('variables', JSON.stringify(variables));
  }
  const response = await fetch(address, {
    method,
    headers: {
      Accept: 'text/event-stream',
      ...(method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    body: method === 'POST' ? JSON.stringify({ query, documentId, variables }) : null,
    signal: leaving.signal,
  });
  const events = response.headers.get('content-type')?.startsWith('text/event-stream')
    ? eventsOf(response)
    : undefined;
  return {
    status: response.status,
    headers: response.headers,
    next: async () => {
      const { value, done } = (await events?.next()) ?? { done: true, value: undefined };
      if (done || value === undefined) throw new Error('the stream has ended');
      return value;
    },
    rest: async () => {
      const rest: ReceivedEvent[] = [];
      if (events !== undefined) for await (const event of events) rest.push(event);
      return rest;
    },
    text: () => response.text(),
    leave: () => leaving.abort(),
  };
}

async function* eventsOf(response: Response): AsyncGenerator<ReceivedEvent> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event !== undefined) yield event;
    }
  }
}

/** Undefined for a comment, or what only sets how long to wait. */
function eventOf(block: string): ReceivedEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const [name = '', ...value] = line.split(':');
      return [name, value.join(':').trimStart()];
    }),
  );
  const data = fields.get('data');
  return data === undefined
    ? undefined
    : { event: fields.get('event') ?? 'message', id: fields.get('id'), data };
}

/** What an event of the contract's operation says. */
export interface LiveAnswer {
  data?: {
    statisticsChanged: {
      version: string;
      statistics: { asOf: string; projectCount: number; themes: { count: number; percent: number }[] };
    };
  };
  errors?: { message: string; extensions: { code: string; argument?: string } }[];
}

export const answerOf = ({ data }: ReceivedEvent): LiveAnswer => JSON.parse(data) as LiveAnswer;

/** Of how many projects an event tells. */
export const projectCountOf = (event: ReceivedEvent): number | undefined =>
  answerOf(event).data?.statisticsChanged.statistics.projectCount;

let added = 0;

/** Adds a project to a city's in 2013. */
export async function addProject({ sql }: TestServer['database'], city = 'lorient'): Promise<void> {
  added += 1;
  await sql.query(
    `insert into project (edition_id, reference, title, city_id, theme_id)
     select e.id, $1, 'Added', c.id, (select min(id) from theme where edition_id = e.id)
     from edition e, city c where e.code = '2013' and c.slug = $2`,
    [`added-${added}`, city],
  );
}
