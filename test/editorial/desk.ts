import type { AccessRole } from '@barometre/prisma';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { type GraphQLAnswer, post } from '../ask.ts';
import type { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';

/** Who tries things: nobody is who has no token, the stranger is the city editor of another city. */
export const PEOPLE = ['nobody', 'reader', 'stranger', 'cityEditor', 'editor', 'administrator'] as const;
export type Person = (typeof PEOPLE)[number];

const roles: Readonly<Record<Exclude<Person, 'nobody'>, [AccessRole, string[]]>> = {
  reader: ['READER', []],
  stranger: ['CITY_EDITOR', ['lorient']],
  cityEditor: ['CITY_EDITOR', ['marseille']],
  editor: ['EDITOR', []],
  administrator: ['ADMINISTRATOR', []],
};

/** A server, and a token for each kind of person. */
export interface Desk extends TestServer {
  tokens: Readonly<Record<Person, string | null>>;
  /** Asks as somebody, and hands over the whole answer. */
  as<Data = Record<string, unknown>>(
    person: Person,
    query: string,
    variables?: object,
  ): Promise<GraphQLAnswer<Data>>;
  /** Asks as somebody for what must be answered. */
  get<Data>(person: Person, query: string, variables?: object): Promise<Data>;
}

export async function openDesk(kind: (typeof KINDS)[number] = 'postgresql'): Promise<Desk> {
  const server = await startServer({ kind });
  const tokens: Record<Person, string | null> = {
    nobody: null,
    reader: null,
    stranger: null,
    cityEditor: null,
    editor: null,
    administrator: null,
  };
  for (const person of PEOPLE) {
    if (person === 'nobody') continue;
    const [role, citySlugs] = roles[person];
    const { token } = await createToken(
      server.database.sql,
      { name: person, role, citySlugs, expiresAt: null },
      commandLine,
    );
    tokens[person] = token;
  }
  const as: Desk['as'] = (person, query, variables = {}) =>
    post(server, JSON.stringify({ query, variables }), bearer(tokens[person]));
  return {
    ...server,
    tokens,
    as,
    get: async <Data>(person: Person, query: string, variables?: object) => {
      const { data, errors, text } = await as<Data>(person, query, variables);
      if (data == null || errors.length > 0) throw new Error(`The desk refused a test's question: ${text}`);
      return data;
    },
  };
}

export const bearer = (token: string | null): Record<string, string> =>
  token === null ? {} : { Authorization: `Bearer ${token}` };
