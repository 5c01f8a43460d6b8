import { type Choices, choicesAddress } from '../../src/pages/builder/choices.ts';
import { lookStyles } from '../../src/pages/builder/look.ts';
import { chosenIn, pageLanguage } from './choices.ts';

/** Makes the chart, the address and what is told of a choice follow the form. @param told gets each new choice */
export function followChoices(
  form: HTMLFormElement,
  chart: HTMLElement,
  told: (choices: Choices) => void,
): void {
  const follow = () => {
    const choices = chosenIn(form);
    allow(form, choices);
    show(chart, choices);
    told(choices);
    return choices;
  };
  // Where each choice shows at once, there is nothing to submit.
  form.classList.add('live');
  form.addEventListener('change', ({ target }) => {
    history.replaceState(null, '', choicesAddress(follow(), pageLanguage()));
    // Another edition has other cities and themes to choose from, which the server lists when the form is sent.
    if (target instanceof HTMLSelectElement && target.name === 'edition') form.classList.remove('live');
  });
  form.addEventListener('submit', (event) => {
    if (form.classList.contains('live')) event.preventDefault();
  });
  follow();
}

/** What a view does not look at can't be chosen. */
function allow(form: HTMLFormElement, { slice, look }: Choices): void {
  const disable = (name: string, disabled: boolean) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.disabled = disabled;
  };
  disable('compare', slice.city === '' || slice.view !== 'bars');
  disable('by', slice.view === 'ranking');
  disable('theme', slice.view !== 'ranking');
  disable('edition', slice.view === 'evolution');
  for (const name of ['accent', 'color', 'background']) disable(name, look.colours === null);
}

function show(chart: HTMLElement, { slice, look, language }: Choices): void {
  for (const [name, value] of Object.entries({ ...slice, lang: language })) {
    if ((chart.getAttribute(name) ?? '') === value) continue;
    chart.setAttribute(name, value);
    // Until the new figures are there it would lead to other projects. Fewer lines lead where they did, and ask for nothing.
    if (name !== 'limit') chart.removeAttribute('row-link');
  }
  // Each by itself: the page's policy lets scripts set properties, but not write a style attribute.
  for (const name of ['color-scheme', '--barometer-accent', '--barometer-color', '--barometer-background']) {
    chart.style.removeProperty(name);
  }
  for (const [name, value] of lookStyles(look)) chart.style.setProperty(name, value);
}
