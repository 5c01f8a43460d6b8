import { readSlice, sliceAddress } from '../../src/pages/slice.ts';
import { snippetOf } from '../../src/pages/snippet.ts';

/** Makes the chart, the code to paste and the address follow the form. */
export function followChoices(form: HTMLFormElement, chart: HTMLElement, code: HTMLElement): void {
  const compare = form.querySelector<HTMLInputElement>('[name=compare]');
  const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const chosen = () => {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return readSlice(new URLSearchParams(fields));
  };
  const allowCompare = () => {
    if (compare !== null) compare.disabled = chosen().city === '';
  };
  // Where each choice shows at once, there is nothing to submit.
  form.classList.add('live');
  form.addEventListener('change', ({ target }) => {
    allowCompare();
    const slice = chosen();
    for (const [name, value] of Object.entries(slice)) {
      if ((chart.getAttribute(name) ?? '') !== value) chart.setAttribute(name, value);
    }
    code.textContent = snippetOf(code.dataset['origin'] ?? location.origin, slice, language);
    history.replaceState(null, '', sliceAddress(slice, language));
    // Another edition has other cities to choose from, which the server lists when the form is sent.
    if (target instanceof HTMLSelectElement && target.name === 'edition') form.classList.remove('live');
  });
  form.addEventListener('submit', (event) => {
    if (form.classList.contains('live')) event.preventDefault();
  });
  allowCompare();
}
