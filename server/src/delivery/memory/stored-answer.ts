import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Footprint } from '../../reads/footprint.ts';
import { chooseEncoding, contentTag, type Encoding, isFresh, tagOf } from '../negotiation.ts';

export interface AnswerParts {
  /** What every encoding has, and a 304 as well. */
  headers: OutgoingHttpHeaders;
  type: string;
  body: Buffer;
  /** Whether it is compressed already; not when left out. */
  packed?: boolean;
  /** Whether it has a tag to ask for it again by, as the answer to a GET has. */
  tagged: boolean;
  /** What it was made from. */
  footprint: Footprint;
}

const none: readonly string[] = [];

/** An encoding of an answer, ready to be sent. Headers are lists of names and values, which Node takes as they are. */
interface Representation {
  body: Buffer;
  etag: string;
  headers: string[];
  notModified: string[];
}

/** Less than this no encoding makes shorter by anything that counts. */
const shortest = 1_000;

/** What an answer takes in memory beside its bytes and headers. */
const overhead = 1_000;

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify<Buffer, Buffer>(gzip)];

const encode = {
  br: (body: Buffer) =>
    compressBrotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => compressGzip(body),
  identity: (body: Buffer) => Promise.resolve(body),
};

/** A whole answer for everybody, as bytes. An encoding is made when it is first asked for. */
export class StoredAnswer {
  readonly footprint: Footprint;
  /** Called when it has grown. */
  onGrown: (() => void) | undefined;
  readonly #parts: AnswerParts;
  readonly #etag: string;
  readonly #ready = new Map<Encoding, Representation>();
  readonly #making = new Map<Encoding, Promise<Representation>>();

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    this.footprint = parts.footprint;
    this.#etag = parts.tagged ? contentTag(parts.body) : '';
    this.#add('identity', parts.body);
  }

  /** What it takes in memory, as far as can be told. */
  get bytes(): number {
    let bytes = overhead;
    for (const { body, headers } of this.#ready.values()) {
      bytes += body.length + 2 * headers.reduce((sum, part) => sum + part.length, 0);
    }
    return bytes;
  }

  /**
   * Sends it, or tells that the client's copy is still good: at once, if its encoding has been made.
   *
   * @param own headers for this client alone, as names and values in turn
   */
  send(
    request: IncomingMessage,
    response: ServerResponse,
    own: readonly string[] = none,
  ): void | Promise<void> {
    const encoding = this.#best(request.headers['accept-encoding']);
    const representation = this.#ready.get(encoding);
    if (representation !== undefined) this.#send(representation, request, response, own);
    else return this.#make(encoding).then((made) => this.#send(made, request, response, own));
  }

  #send(
    representation: Representation,
    request: IncomingMessage,
    response: ServerResponse,
    own: readonly string[],
  ): void {
    const known = this.#parts.tagged ? request.headers['if-none-match'] : undefined;
    // A browser sends back the one tag that it was given; only others need to be looked at.
    if (known !== undefined && (known === representation.etag || isFresh(known, representation.etag))) {
      response.writeHead(304, representation.notModified).end();
    } else {
      const headers = own.length === 0 ? representation.headers : representation.headers.concat(own);
      response.writeHead(200, headers).end(representation.body);
    }
  }

  #best(accepted: string | undefined): Encoding {
    const { packed = false, body } = this.#parts;
    return accepted === undefined || packed || body.length < shortest
      ? 'identity'
      : rememberedEncoding(accepted);
  }

  #make(encoding: Encoding): Promise<Representation> {
    const making =
      this.#making.get(encoding) ??
      encode[encoding](this.#parts.body).then((body) => {
        const made = this.#add(encoding, body);
        this.onGrown?.();
        return made;
      });
    this.#making.set(encoding, making);
    return making;
  }

  #add(encoding: Encoding, body: Buffer): Representation {
    const { headers, type, tagged } = this.#parts;
    const etag = tagOf(this.#etag, encoding);
    const notModified = [...inPairs(headers), ...(tagged ? ['ETag', etag] : [])];
    const contentEncoding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
    const representation = {
      body,
      etag,
      headers: [
        ...notModified,
        'Content-Type',
        type,
        'Content-Length',
        String(body.length),
        ...contentEncoding,
      ],
      notModified,
    };
    this.#ready.set(encoding, representation);
    return representation;
  }
}

const inPairs = (headers: OutgoingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().flatMap((one) => [name, String(one)]),
  );

const chosenEncodings = new Map<string, Encoding>();

/** The same few lists come again and again. */
function rememberedEncoding(accepted: string): Encoding {
  const known = chosenEncodings.get(accepted);
  if (known !== undefined) return known;
  const chosen = chooseEncoding(accepted);
  if (chosenEncodings.size >= 100) chosenEncodings.clear();
  chosenEncodings.set(accepted, chosen);
  return chosen;
}
