import { createHash } from 'node:crypto';
import { catchAnswer, headerOf } from '../measure/catch-answer.ts';
import type { Load } from '../measure/wrk.ts';
import { operations } from '../operations/operations.ts';

/** A question that is asked again and again. */
export interface HotCase {
  name: string;
  /** What is sent to a server; what it answered before decides what a revalidation says. */
  load(url: string): Promise<Load>;
  /** Whether Yoga can be asked the same. */
  ofYoga: boolean;
}

const { document } = operations.breakdown;
const variables = { locale: 'FR' };
const accept = { Accept: 'application/graphql-response+json' };

const withQuery = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;
const fullText = withQuery({ query: document, variables: JSON.stringify(variables) });
const hash = createHash('sha256').update(document).digest('hex');

const get =
  (path: string, headers = {}) =>
  (url: string) =>
    Promise.resolve({ url: url + path, headers: { ...accept, ...headers } });

export const hotCases: readonly HotCase[] = [
  { name: 'GET, full text', load: get(fullText), ofYoga: true },
  { name: 'GET, full text, brotli', load: get(fullText, { 'Accept-Encoding': 'gzip, br' }), ofYoga: false },
  {
    name: 'GET, trusted document',
    load: get(withQuery({ documentId: `sha256:${hash}`, variables: JSON.stringify(variables) })),
    ofYoga: false,
  },
  {
    name: 'GET, not modified (304)',
    load: async (url) => {
      const etag = headerOf(await catchAnswer(await get(fullText)(url)), 'etag');
      return get(fullText, { 'If-None-Match': etag })(url);
    },
    ofYoga: true,
  },
  {
    name: 'POST, full text',
    load: (url) =>
      Promise.resolve({
        url: `${url}/graphql`,
        method: 'POST',
        headers: { ...accept, 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: document, variables }),
      }),
    ofYoga: true,
  },
];
