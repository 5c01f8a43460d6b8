/*
 * What the start page does beyond its plain form: the chart, the code to copy and the address follow each choice at once.
 */

interface Chart extends HTMLElement {
  city: string;
}

const form = document.querySelector<HTMLFormElement>('#chooser');
const chart = document.querySelector<Chart>('#chart');
const snippet = document.querySelector<HTMLElement>('#snippet');
const copy = document.querySelector<HTMLButtonElement>('#copy');
const copyStatus = document.querySelector<HTMLElement>('#copy-status');

if (form !== null && chart !== null && snippet !== null) follow(form, chart, snippet);
if (copy !== null && copyStatus !== null && snippet !== null) offerCopy(copy, copyStatus, snippet);

function follow(chooser: HTMLFormElement, shown: Chart, code: HTMLElement): void {
  const compare = chooser.querySelector<HTMLInputElement>('[name=compare]');
  chooser.classList.add('live');
  const update = () => {
    const choices = new FormData(chooser);
    const value = (name: string) => String(choices.get(name) ?? '');
    if (compare !== null) compare.disabled = value('city') === '';
    const attributes = {
      city: value('city'),
      compare: value('city') === '' ? '' : value('compare'),
      edition: value('edition'),
      by: value('by') === 'theme' ? '' : value('by'),
    };
    for (const [name, text] of Object.entries(attributes)) {
      if ((shown.getAttribute(name) ?? '') !== text) shown.setAttribute(name, text);
    }
    const language = document.documentElement.lang;
    code.textContent = snippetOf(code.dataset['origin'] ?? location.origin, {
      ...attributes,
      lang: language,
    });
    const address = new URLSearchParams(Object.entries(attributes).filter(([, text]) => text !== ''));
    if (language !== 'fr') address.set('lang', language);
    history.replaceState(null, '', address.size === 0 ? location.pathname : `?${address}`);
  };
  chooser.addEventListener('change', update);
  chooser.addEventListener('submit', (event) => event.preventDefault());
  if (compare !== null) compare.disabled = new FormData(chooser).get('city') === '';
}

/** As the server writes it; here every value comes from the page's own choices. */
function snippetOf(origin: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => ` ${name}="${text}"`);
  return [
    `<script type="module" src="${origin}/widget/v1/city-barometer.js"></script>`,
    `<city-barometer${written.join('')}></city-barometer>`,
  ].join('\n');
}

function offerCopy(button: HTMLButtonElement, status: HTMLElement, code: HTMLElement): void {
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      status.textContent = button.dataset['copied'] ?? '';
    } catch {
      // Refused, or a page without HTTPS: the code is there to be selected.
      status.textContent = button.dataset['notCopied'] ?? '';
    }
  });
}
