import type { Choices } from '../../src/pages/builder/choices.ts';
import { faintColours } from '../../src/pages/builder/contrast.ts';

/** Says which of the chosen colours are hard to see. */
export function checkContrast(status: HTMLElement, { look }: Choices): void {
  const faint = look.colours === null ? [] : faintColours(look.colours);
  const names = faint.map(
    (name) => document.querySelector(`label[for="colour-${name}"]`)?.textContent ?? name,
  );
  const text = names.length === 0 ? '' : `${status.dataset['faint'] ?? ''} ${names.join(', ')}`;
  if (status.textContent !== text) status.textContent = text;
}
