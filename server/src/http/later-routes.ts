import { loadOnce } from '../load-once.ts';
import type { Address, Route } from './route.ts';

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
