import { builder } from './builder.ts';

export const Source = builder.prismaObject('Source', {
  description: 'Where figures come from. Quote it with them.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What to quote, in the language of the source.' }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Its address; null when it is not known, never guessed.',
    }),
    licence: t.exposeString('licence', {
      nullable: true,
      description: 'Under which licence it may be reused; null when it is not known, never guessed.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'Date',
      nullable: true,
      description: 'The day of its last update; null when it is not known.',
    }),
  }),
});
