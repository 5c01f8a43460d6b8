import { alternativeOf } from '../../src/pages/builder/alternative.ts';
import type { Choices } from '../../src/pages/builder/choices.ts';
import { type EmbedContext, embedCodes, ways } from '../../src/pages/builder/embed-codes.ts';
import { measureCosts } from './measure-costs.ts';

interface Told {
  heading: string;
  notice: string | null;
  summary: string;
}

/**
 * Keeps the codes to paste as the choices are.
 *
 * @returns what to tell each new choice
 */
export function showCodes(codes: HTMLElement, chart: HTMLElement): (choices: Choices) => void {
  const { origin = '', version = '', title = '', alternative = '' } = codes.dataset;
  const integrity = JSON.parse(codes.dataset['integrity'] ?? '{}') as EmbedContext['integrity'];
  const context: EmbedContext = { origin, version, integrity, title, alternative };
  let latest: Choices | undefined;
  const write = () => {
    if (latest === undefined) return;
    const texts = embedCodes(latest, context);
    for (const way of ways) {
      const code = document.getElementById(`code-${way}`);
      if (code !== null && code.textContent !== texts[way]) code.textContent = texts[way];
    }
  };
  // What the chart says is known once it has its figures.
  chart.addEventListener('barometer-load', (event) => {
    const { detail } = event as CustomEvent<Told>;
    context.title = detail.heading;
    context.alternative = alternativeOf(detail);
    write();
  });
  return (choices) => {
    latest = choices;
    write();
    measureCosts(codes, choices);
  };
}
