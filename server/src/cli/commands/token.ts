import type { AccessRole } from '@barometre/prisma';
import { createToken, listTokens, revokeToken, type TokenInfo } from '../../access/tokens.ts';
import { commandLine } from '../../editorial/actor.ts';
import { type Command, CommandFailure, exitCodes } from '../command.ts';

const roles: readonly AccessRole[] = ['READER', 'CITY_EDITOR', 'EDITOR', 'ADMINISTRATOR'];
const dayMilliseconds = 86_400_000;

export const tokenCommands: readonly Command[] = [
  {
    name: 'token create',
    summary: 'Makes an access token, and shows it this once.',
    positionals: ['NAME'],
    options: {
      role: { type: 'string', value: 'ROLE', help: `${roles.join(', ')}; EDITOR when left out` },
      city: {
        type: 'string',
        value: 'SLUG',
        multiple: true,
        help: 'for CITY_EDITOR: a city it may change; once for each',
      },
      days: { type: 'string', value: 'N', help: 'how long it holds; 365 when left out, 0 for without end' },
    },
    details: `
NAME says whose it is; the audit log shows it. The token itself is stored nowhere: keep it now, or make another one.

  pnpm barometer token create "Anne, committee" --role EDITOR
  pnpm barometer token create "Ville de Lorient" --role CITY_EDITOR --city lorient --days 90`,
    run: async ({ database, out, note }, given) => {
      const created = await createToken(
        database.sql,
        {
          name: given.positionals[0] ?? '',
          role: roleIn(given.text('role') ?? 'EDITOR'),
          citySlugs: given.texts('city'),
          expiresAt: expiry(given.text('days') ?? '365'),
        },
        commandLine,
      );
      note(`Token ${created.id}, shown this once:`);
      out(created.token);
      return exitCodes.done;
    },
  },
  {
    name: 'token list',
    summary: 'Lists the access tokens: who, role, cities, until when. Never the tokens themselves.',
    positionals: [],
    options: {},
    details: '  pnpm barometer token list',
    run: async ({ database, out, note }) => {
      const tokens = await listTokens(database.sql);
      if (tokens.length === 0) note('There is no token yet. To make one: pnpm barometer token create NAME');
      for (const token of tokens) out(tokenLine(token));
      return exitCodes.done;
    },
  },
  {
    name: 'token revoke',
    summary: 'Ends an access token at once.',
    positionals: ['ID'],
    options: {},
    details: 'ID is the number that `token list` shows.\n\n  pnpm barometer token revoke 3',
    run: async ({ database, out }, given) => {
      const id = Number(given.positionals[0]);
      if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) {
        throw new CommandFailure('The ID is the number that `token list` shows.', exitCodes.usage);
      }
      if (!(await revokeToken(database.sql, id, commandLine))) {
        throw new CommandFailure(`There is no token ${id}, or it was revoked before.`);
      }
      out(`Token ${id} is revoked.`);
      return exitCodes.done;
    },
  },
];

function roleIn(text: string): AccessRole {
  const role = roles.find((name) => name === text.toUpperCase().replaceAll('-', '_'));
  if (role !== undefined) return role;
  throw new CommandFailure(`“${text}” is no role. Roles: ${roles.join(', ')}.`, exitCodes.usage);
}

function expiry(text: string): Date | null {
  if (!/^\d{1,5}$/.test(text)) throw new CommandFailure('--days is a whole number of days.', exitCodes.usage);
  return text === '0' ? null : new Date(Date.now() + Number(text) * dayMilliseconds);
}

function tokenLine({ id, name, role, citySlugs, expiresAt, revokedAt, lastUsedAt }: TokenInfo): string {
  const day = (date: Date) => new Date(date).toISOString().slice(0, 10);
  return [
    `${id}`,
    name,
    citySlugs.length > 0 ? `${role} (${citySlugs.join(', ')})` : role,
    revokedAt ? `revoked ${day(revokedAt)}` : expiresAt ? `until ${day(expiresAt)}` : 'without end',
    lastUsedAt ? `last used ${day(lastUsedAt)}` : 'never used',
  ].join('\t');
}
