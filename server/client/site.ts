/*
 * What the start page does beyond its plain form: the chart, the codes to paste and the address follow each choice at once,
 * the codes can be copied, colours that are hard to see are told, cities are suggested, bars lead to their projects.
 */
import { checkContrast } from './home/check-contrast.ts';
import { offerCopies } from './home/copy-codes.ts';
import { followChoices } from './home/follow-choices.ts';
import { linkRows } from './home/link-rows.ts';
import { showCodes } from './home/show-codes.ts';
import { suggestCities } from './inventory/suggest-cities.ts';

const form = document.querySelector<HTMLFormElement>('#chooser');
const chart = document.querySelector<HTMLElement>('#chart');
const codes = document.querySelector<HTMLElement>('#codes');
const contrast = document.querySelector<HTMLElement>('#contrast');
if (form !== null && chart !== null && codes !== null && contrast !== null) {
  linkRows(chart);
  const write = showCodes(codes, chart);
  followChoices(form, chart, (choices) => {
    write(choices);
    checkContrast(contrast, choices);
  });
}

const copyStatus = document.querySelector<HTMLElement>('#copy-status');
if (codes !== null && copyStatus !== null) offerCopies(codes, copyStatus);

const city = document.querySelector<HTMLInputElement>('input#city');
const suggestions = document.querySelector<HTMLDataListElement>('#cities');
const edition = document.querySelector<HTMLSelectElement>('#edition');
if (city !== null && suggestions !== null && edition !== null) suggestCities(city, suggestions, edition);
