import type { DefineComponent, HTMLAttributes } from 'vue';
import type { BarometerAttributes, BarometerListeners } from './attributes.ts';

/** For Vue's templates: `GlobalComponents` is what its language tools read; `@barometer-select` there is `onBarometerSelect` here. */
export type BarometerProps = Omit<HTMLAttributes, keyof BarometerAttributes> &
  BarometerAttributes &
  BarometerListeners<{
    onBarometerLoad: 'barometer-load';
    onBarometerError: 'barometer-error';
    onBarometerSelect: 'barometer-select';
  }>;

declare module 'vue' {
  interface GlobalComponents {
    'city-barometer': DefineComponent<BarometerProps>;
  }
}
