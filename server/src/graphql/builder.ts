import type PrismaTypes from '@barometre/prisma/pothos-types';
import { getDatamodel } from '@barometre/prisma/pothos-types';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { type Context, clientOf } from './context.ts';
import { encodeGlobalId } from './global-id.ts';

export interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    /** A day: as midnight UTC, or already as it is written. */
    Date: { Input: Date; Output: Date | string };
    DateTime: { Input: Date; Output: Date };
    /** Whatever JSON can say. */
    JSON: { Input: unknown; Output: unknown };
  };
  Connection: {
    totalCount: () => number | Promise<number>;
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: clientOf,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
  },
  relay: {
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, id),
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The objects of this page, each with its cursor.',
    },
    nodeFieldOptions: { nullable: false, description: 'The object itself.' },
    nodesOnConnection: { description: 'The objects of this page, without their cursors.' },
    cursorFieldOptions: {
      description: 'The place of this object in the list, for `after` and `before`. Opaque.',
    },
    idFieldOptions: { description: 'An id unique over all types, for `node` and for caches. Opaque.' },
    nodeTypeOptions: { description: 'An object with an id, which `node` finds again.' },
    pageInfoFieldOptions: {
      nullable: false,
      description: 'Where this page stands in the list, and how to go on.',
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first object; null on an empty page.' },
    endCursorFieldOptions: {
      description:
        'The cursor of the last object, to be given as `after` for the next page; null on an empty page.',
    },
    firstArgOptions: {
      description: 'How many from the start, 1 to 100; 20 when neither `first` nor `last` is given.',
    },
    lastArgOptions: { description: 'How many from the end, 1 to 100. Not together with `first`.' },
    afterArgOptions: { description: 'Only what comes after this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
});

builder.queryType({
  description:
    'What can be asked of the barometer. What is published is public; drafts and the audit log need an access token.',
});
