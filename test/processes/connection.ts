import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Said {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One connection that stays open, and with it the process that answers. */
export interface Connection {
  ask(path: string, headers?: Record<string, string>, body?: object): Promise<Said>;
  close(): void;
}

export function connectTo(url: string): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: async (path, headers = {}, body) => {
      const sent = request(new URL(path, url), {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'application/graphql-response+json',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
      });
      sent.end(body === undefined ? '' : JSON.stringify(body));
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
    },
    close: () => agent.destroy(),
  };
}
