import { loadOnce } from '../load-once.ts';
import type { Route } from './route.ts';

type Address = Pick<Route, 'path' | 'methods'>;

/** What is only read at an address. */
export const readOnly = (path: string): Address => ({ path, methods: ['GET', 'HEAD'] });

/**
 * Routes, by their names, whose handlers are loaded when one of them is asked for: most of what a server can do would only keep
 * it from its first answer.
 */
export function laterRoutes<Name extends string>(
  addresses: Readonly<Record<Name, Address>>,
  load: () => Promise<Readonly<Record<Name, Route['handle']>>>,
): Route[] {
  const handlers = loadOnce(load);
  return (Object.keys(addresses) as Name[]).map((name) => ({
    name,
    ...addresses[name],
    handle: async (exchange) => await (await handlers())[name](exchange),
  }));
}
