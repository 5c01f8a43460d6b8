import type { ServerResponse } from 'node:http';
import { maxCost } from '../limits.ts';

/** Tells a client in the headers what its question costs. */
export const tellCost = (response: ServerResponse, cost: number): void => {
  response.setHeader('Query-Cost', `requested=${cost}, limit=${maxCost}`);
};

/** The same in the answer itself, under `extensions.cost`. */
export const costExtension = (cost: number) => ({ requested: cost, limit: maxCost });
