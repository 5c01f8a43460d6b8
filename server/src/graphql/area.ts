import { builder } from './builder.ts';

export const Area = builder.objectRef<{ code: string; name: string }>('Area').implement({
  description: 'A French department or region.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Its INSEE code, such as `13` (department) or `93` (region).',
    }),
    name: t.exposeString('name', { description: 'Its official name, such as `Bouches-du-Rhône`.' }),
  }),
});
