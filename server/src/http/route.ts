import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request and the answer to it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The parts of the path that a pattern captures by name, decoded. */
  parameters: Readonly<Record<string, string>>;
}

export interface Address {
  /** The path, in the syntax of URLPattern: `/widget/:version/city-barometer.js`. */
  path: string;
  methods: readonly string[];
}

/** What is only read at an address. */
export const readOnly = (path: string): Address => ({ path, methods: ['GET', 'HEAD'] });

export interface Route extends Address {
  /** A short name for logs and metrics. */
  name: string;
  handle(exchange: Exchange): Promise<void> | void;
}
