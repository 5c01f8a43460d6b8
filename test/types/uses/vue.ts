import type {} from '@barometre/widget/vue';
import type { GlobalComponents } from 'vue';

/** What a Vue template may write; each line that is marked must be refused. */
type Props = InstanceType<GlobalComponents['city-barometer']>['$props'];

export const right: Props = {
  city: 'marseille',
  view: 'ranking',
  theme: 'energy',
  limit: 5,
  selectable: true,
  onBarometerSelect: ({ detail }) => detail.label.trim(),
};

// @ts-expect-error: no such breakdown
export const wrongBreakdown: Props = { by: 'colour' };
// @ts-expect-error: no such view
export const wrongView: Props = { view: 'pie' };
