import { assertObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { cityFields } from '../reads/city-row.ts';
import { projectFields } from '../reads/project-row.ts';
import { schema } from './schema.ts';

// A field that nothing is read for would be undefined, and null to the client.
it.each([
  ['City', cityFields],
  ['Project', projectFields],
])('every field of %s is read from its row', (typename, fields) => {
  const type = assertObjectType(schema.getType(typename));
  expect(['id', ...fields].sort()).toEqual(Object.keys(type.getFields()).sort());
});
