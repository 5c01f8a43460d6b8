import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { resultOf } from './mutation-results.ts';

const EditionPayload = builder.objectRef<{ editionId: number }>('EditionPayload').implement({
  description: 'The change was made.',
  fields: (t) => ({
    edition: t.field({
      type: Edition,
      description: 'The edition as it is now, with its new version.',
      resolve: async ({ editionId }, _arguments, { reads }) =>
        (await reads.catalogue()).requireById(editionId),
    }),
  }),
});

export const EditionResult = resultOf('EditionResult', 'an edition', EditionPayload);
