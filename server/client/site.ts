/*
 * What the start page does beyond its plain form: the chart, the code to paste and the address follow each choice at once,
 * and the code can be copied.
 */
import { offerCopy } from './home/copy-code.ts';
import { followChoices } from './home/follow-choices.ts';
import { openProjects } from './inventory/open-projects.ts';
import { suggestCities } from './inventory/suggest-cities.ts';

const form = document.querySelector<HTMLFormElement>('#chooser');
const chart = document.querySelector<HTMLElement>('#chart');
const snippet = document.querySelector<HTMLElement>('#snippet');
if (form !== null && chart !== null && snippet !== null) followChoices(form, chart, snippet);

const copy = document.querySelector<HTMLButtonElement>('#copy');
const copyStatus = document.querySelector<HTMLElement>('#copy-status');
if (copy !== null && copyStatus !== null && snippet !== null) offerCopy(copy, copyStatus, snippet);

const city = document.querySelector<HTMLInputElement>('input#city');
const suggestions = document.querySelector<HTMLDataListElement>('#cities');
const edition = document.querySelector<HTMLSelectElement>('#edition');
if (city !== null && suggestions !== null && edition !== null) suggestCities(city, suggestions, edition);

if (chart !== null) openProjects([chart]);
