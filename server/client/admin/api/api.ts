import { ApiError, codeOf, codeOfStatus } from './api-error.ts';

interface Answer {
  data?: unknown;
  errors?: { message?: string; extensions?: { code?: unknown } }[];
}

/**
 * The API, on behalf of whoever holds a token. The token lives in this object alone: not in the address, not in a cookie,
 * not in any storage. When the page goes, it is gone.
 */
export class Api {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** Answers the data of an operation. @throws {ApiError} */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const response = await this.send('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = await readJson(response);
    const [error] = answer.errors ?? [];
    if (error !== undefined) throw new ApiError(codeOf(error.extensions?.code), error.message ?? '');
    if (!response.ok) throw new ApiError(codeOfStatus(response.status), response.statusText);
    return answer.data as Data;
  }

  /** A request to our own server, with the token. @throws {ApiError} where it is not answered at all */
  async send(path: string, { headers, ...request }: RequestInit = {}): Promise<Response> {
    try {
      return await fetch(path, {
        ...request,
        headers: { ...headers, Authorization: this.#authorization },
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    } catch (error) {
      throw new ApiError('UNREACHABLE', String(error));
    }
  }

  /** As `send`, telling how much of the body has gone: only the older way of asking can. */
  upload(
    path: string,
    body: Blob | FormData,
    onProgress: (share: number) => void,
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', path);
      request.setRequestHeader('Authorization', this.#authorization);
      // Of a form the browser says the type itself, with the boundary between its parts.
      if (body instanceof Blob) request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.upload.addEventListener('progress', ({ loaded, total }) =>
        onProgress(total > 0 ? loaded / total : 0),
      );
      request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }));
      request.addEventListener('error', () => reject(new ApiError('UNREACHABLE', 'the upload broke off')));
      request.send(body);
    });
  }

  get #authorization(): string {
    return `Bearer ${this.#token}`;
  }
}

async function readJson(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new ApiError(response.ok ? 'UNREADABLE' : codeOfStatus(response.status), response.statusText);
  }
}
