import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { encodeGlobalId } from './global-id.ts';
import { resultOf } from './mutation-results.ts';

interface Deletion {
  deletedId: string;
  /** Null where the edition itself went. */
  editionId: number | null;
}

const DeletionPayload = builder.objectRef<Deletion>('DeletionPayload').implement({
  description: 'It was taken out. The audit log keeps what it was.',
  fields: (t) => ({
    deletedId: t.exposeID('deletedId', { description: 'The `id` that it had, for caches to forget.' }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition that it was taken out of; null where it was the edition itself.',
      resolve: async ({ editionId }, _arguments, { reads }) =>
        editionId === null ? null : ((await reads.catalogue()).byId(editionId) ?? null),
    }),
  }),
});

export const DeletionResult = resultOf('DeletionResult', 'what is there, by taking it out', DeletionPayload);

export const deletionOf = (typename: string, id: number, editionId: number | null): Deletion => ({
  deletedId: encodeGlobalId(typename, id),
  editionId,
});
