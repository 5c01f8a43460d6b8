import { type Html, html } from '../markup/html.ts';

/** What is wrong with an address, first thing on the page; each problem has an id, to which its field leads. */
export const problemList = (title: string, problems: readonly string[]): Html | '' =>
  problems.length === 0
    ? ''
    : html`<div class="problems" role="alert"><h2>${title}</h2><ul>${problems.map(
        (problem, index) => html`<li id=${`problem-${index}`}>${problem}</li>`,
      )}</ul></div>`;
