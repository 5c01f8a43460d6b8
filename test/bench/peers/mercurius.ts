import Fastify from 'fastify';
import { mercurius } from 'mercurius';
import { createContext, type PeerContext, resolvers, typeDefs } from './resolvers.ts';

declare module 'mercurius' {
  interface MercuriusContext extends PeerContext {}
}

// With the compiler of queries, after the first execution of each.
const app = Fastify();
await app.register(mercurius, { schema: typeDefs, resolvers, context: createContext, jit: 1 });
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`listening on ${app.listeningOrigin}\n`);
