import type { Exchange, Route } from './route.ts';

type Address = Pick<Route, 'path' | 'methods'>;
type Handle = (exchange: Exchange) => Promise<void> | void;

/** What is read at an address, and of which the headers alone can be asked for. */
export const readAt = (path: string): Address => ({ path, methods: ['GET', 'HEAD'] });

/**
 * Routes, by their names, whose handlers are loaded when one of them is asked for: most of what a server can do would only keep
 * it from its first answer.
 *
 * @param load is called once
 */
export function laterRoutes<Name extends string>(
  addresses: Readonly<Record<Name, Address>>,
  load: () => Promise<Readonly<Record<Name, Handle>>>,
): Route[] {
  let loading: ReturnType<typeof load> | undefined;
  return (Object.keys(addresses) as Name[]).map((name) => ({
    name,
    ...addresses[name],
    handle: async (exchange) => {
      loading ??= load();
      const handlers = await loading;
      await handlers[name](exchange);
    },
  }));
}
