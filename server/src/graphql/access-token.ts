import { requireActor, requireRole } from '../access/permission.ts';
import { listTokens, type TokenInfo } from '../access/tokens.ts';
import { builder } from './builder.ts';
import { encodeGlobalId } from './global-id.ts';

export const AccessRole = builder.enumType('AccessRole', {
  description: 'What the holder of a token may do; each role may all that the ones before it may.',
  values: {
    READER: { description: 'Reads what is public, by name.' },
    CITY_EDITOR: {
      description: 'Changes projects led by certain cities, and sees drafts that they take part in.',
    },
    EDITOR: { description: 'Sees every draft; changes every project, theme and edition; publishes.' },
    ADMINISTRATOR: { description: 'Makes and revokes access tokens as well.' },
  },
});

export const AccessToken = builder.objectRef<TokenInfo>('AccessToken').implement({
  description: 'Lets its holder do more than read. The token itself was shown once and is not kept.',
  fields: (t) => ({
    id: t.id({
      description: 'What `revokeToken` takes. Opaque.',
      resolve: ({ id }) => encodeGlobalId('AccessToken', id),
    }),
    name: t.exposeString('name', {
      description: 'Whose it is or what it is for; the audit log shows it.',
    }),
    role: t.expose('role', { type: AccessRole, description: 'What its holder may do.' }),
    cities: t.exposeStringList('citySlugs', {
      description: 'For city editors: the slugs of the cities whose projects it may change.',
    }),
    createdBy: t.exposeString('createdBy', { description: 'The name of who made it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when on it is refused; null for one that holds until it is revoked.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is refused because somebody ended it; null for one that was not.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to within five minutes; null for one that never was.',
    }),
  }),
});

builder.queryField('tokens', (t) =>
  t.field({
    type: [AccessToken],
    description: 'Every access token that was ever made, the latest first. Administrators.',
    resolve: async (_root, _arguments, { viewer, sql }) => {
      requireRole(requireActor(viewer), 'ADMINISTRATOR');
      return sql === null ? [] : await listTokens(sql);
    },
  }),
);
