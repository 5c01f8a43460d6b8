import { type Choices, readChoices } from '../../src/pages/builder/choices.ts';
import type { Language } from '../../src/pages/words/words.ts';

/** The language of the page, which a chart has unless another one is chosen. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'fr');

/** What is chosen in the form, read as the server reads an address. */
export function chosenIn(form: HTMLFormElement): Choices {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return readChoices(new URLSearchParams(fields), pageLanguage());
}
