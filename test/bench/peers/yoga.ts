import { createServer } from 'node:http';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createSchema, createYoga } from 'graphql-yoga';
import { tellAddress } from '../contenders/serving.ts';
import { createContext, type PeerContext, resolvers, typeDefs } from './resolvers.ts';

// `--jit` compiles queries, `--cache` keeps answers as its own plugin does.
const [jit, cache] = ['--jit', '--cache'].map((option) => process.argv.includes(option));
const yoga = createYoga<object, PeerContext>({
  schema: createSchema<PeerContext>({ typeDefs, resolvers }),
  context: createContext,
  graphiql: false,
  logging: false,
  plugins: [
    ...(jit ? [useGraphQlJit()] : []),
    ...(cache ? [useResponseCache({ session: () => null, ttl: 3_600_000 })] : []),
  ],
});
await tellAddress(createServer(yoga));
