import type { Actor } from '../editorial/actor.ts';
import { findCities } from '../reads/city.ts';
import { AccessRole } from './access-token.ts';
import { builder } from './builder.ts';
import { City } from './city.ts';
import { selected } from './selection.ts';

const Viewer = builder.objectRef<Actor>('Viewer').implement({
  description: 'The holder of the access token that a request carries.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the token; the audit log shows it.' }),
    role: t.expose('role', { type: AccessRole, description: 'What its holder may do.' }),
    cities: t.field({
      type: [City],
      description: 'For city editors: the cities whose projects it may change; else none.',
      resolve: ({ cityIds }, _arguments, { reads }, info) =>
        findCities(reads.read, [...cityIds], selected(info)),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Who asks: the holder of the access token that the request carries. Null for the public.',
    resolve: (_root, _arguments, { viewer }) => viewer,
  }),
);
