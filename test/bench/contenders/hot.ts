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

const trusted = withQuery({ documentId: `sha256:${hash}`, variables: JSON.stringify(variables) });

/** Asks again what was answered, by its tag. */
const revalidate = (path: string) => async (url: string) => {
  const etag = headerOf(await catchAnswer(await get(path)(url)), 'etag');
  return await get(path, { 'If-None-Match': etag })(url);
};

export const hotCases: readonly HotCase[] = [
  { name: 'GET, full text', load: get(fullText), ofYoga: true },
  { name: 'GET, full text, brotli', load: get(fullText, { 'Accept-Encoding': 'gzip, br' }), ofYoga: false },
  { name: 'GET, trusted document', load: get(trusted), ofYoga: false },
  { name: 'GET, full text, not modified (304)', load: revalidate(fullText), ofYoga: true },
  { name: 'GET, trusted document, not modified (304)', load: revalidate(trusted), ofYoga: false },
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
