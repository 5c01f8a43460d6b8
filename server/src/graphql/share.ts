import type { Interval as IntervalShape } from '../statistics/interval.ts';
import type { Share as ShareShape } from '../statistics/share.ts';
import { builder } from './builder.ts';

export const Interval = builder.objectRef<IntervalShape>('Interval').implement({
  description: 'A 95 % confidence interval of a share by Wilson’s method: wide where there are few projects.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'Lower bound, 0 to 1.' }),
    high: t.exposeFloat('high', { description: 'Upper bound, 0 to 1.' }),
  }),
});

export const Share = builder.interfaceRef<ShareShape>('Share').implement({
  description: 'One category of a breakdown.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many projects.' }),
    share: t.exposeFloat('share', { description: 'The exact ratio, 0 to 1: what a bar’s length shows.' }),
    percent: t.exposeInt('percent', {
      description:
        'The whole number to print. Of themes and statuses the percentages sum to exactly 100 (largest remainder method); objectives are rounded one by one.',
    }),
    rank: t.exposeInt('rank', { description: 'Rank by count, from 1; equal counts share a rank (1 2 2 4).' }),
    interval: t.field({
      type: Interval,
      nullable: true,
      description: 'How sure the share is, as a 95 % interval; null where there is no project.',
      resolve: (share) => share.interval,
    }),
  }),
});
