/* What the inventory's pages do beyond plain forms and links: cities are suggested. */
import { suggestCities } from './inventory/suggest-cities.ts';

const city = document.querySelector<HTMLInputElement>('input#city');
const suggestions = document.querySelector<HTMLDataListElement>('#cities');
const edition = document.querySelector<HTMLSelectElement>('#edition');
// Where the page brought the names along there is nothing to ask for.
if (city !== null && suggestions !== null && edition !== null && suggestions.options.length === 0) {
  suggestCities(city, suggestions, edition);
}
