import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CityBarometer } from '../city-barometer.ts';
import type { BarometerAttributes, BarometerListeners } from './attributes.ts';

/** For React 19, which sets properties and listens to events of custom elements by itself. */
export type BarometerProps = Omit<
  DetailedHTMLProps<HTMLAttributes<CityBarometer>, CityBarometer>,
  keyof BarometerAttributes
> &
  BarometerAttributes &
  BarometerListeners<{
    'onbarometer-load': 'barometer-load';
    'onbarometer-error': 'barometer-error';
    'onbarometer-select': 'barometer-select';
  }>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'city-barometer': BarometerProps;
    }
  }
}
