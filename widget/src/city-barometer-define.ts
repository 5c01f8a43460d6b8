import { CityBarometer } from './city-barometer.ts';

// A page can hold the script twice, or two versions of it: the first one stays, and the second must not throw.
if (!customElements.get('city-barometer')) customElements.define('city-barometer', CityBarometer);

declare global {
  interface HTMLElementTagNameMap {
    'city-barometer': CityBarometer;
  }
}

export { CityBarometer };
