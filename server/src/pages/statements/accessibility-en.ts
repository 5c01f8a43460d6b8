import { type Html, html } from '../../markup/html.ts';
import { formatsOf } from '../formats.ts';
import { assessed } from './assessed.ts';
import { contactLink, type Operator } from './operator.ts';

/** The same statement in English; the French one is the one that the law asks for. */
export function accessibilityEn(origin: string, operator: Operator): Html {
  const day = formatsOf('en').day(assessed.on);
  const name = operator.name ?? 'The operator of this installation';
  return html`<div class="lead">
  <h1>Accessibility statement</h1>
  <p>${name} undertakes to make this service accessible, in accordance with article 47 of French law 2005-102 of 11 February 2005.</p>
</div>
<p>This statement applies to <strong>${origin}</strong> and to the chart that other sites take from it.</p>
<section aria-labelledby="state"><h2 id="state">Compliance status</h2>
<p>This service is <strong>not compliant</strong> with the French accessibility standard (RGAA), version 4.1.2: as long as no audit has been carried out, French rules allow no other status to be stated.</p>
<p class="notice">The service is made to be accessible, and the self-assessment described below checks it. No compliance audit has been carried out, so no rate of compliance is given.</p>
</section>
<section aria-labelledby="results"><h2 id="results">Test results</h2>
<p>The self-assessment of ${day} consists of automatic checks, repeated at each change of the service, and of checks by hand.</p>
<ul>
  <li>Automatic checks in a real browser: axe-core’s rules for WCAG 2.2 A and AA, in light and dark, at 320 and 1,200 pixels; no scrolling sideways; text at 200 %; order and use by keyboard; the accessibility tree of the chart; reading without JavaScript.</li>
  <li>Of the chart, also where other sites show it: <a href="/docs/accessibility?lang=en">each criterion, how it is met and which test shows it</a>.</li>
  <li>By hand: the pages read in screenshots; contrasts, headings, labels and reading order.</li>
</ul>
<p>What was not done: systematic tests with screen readers, and tests with disabled people.</p>
</section>
<section aria-labelledby="limits"><h2 id="limits">Content that is not accessible</h2>
<h3>Non-compliance, and what was not checked</h3>
<ul>
  <li>Criteria that take a check with assistive technologies were not checked in this way.</li>
  <li>The query editor at <a href="/graphql">/graphql</a> (GraphiQL), a tool for developers, was not assessed; the same data can be read in the pages and downloaded.</li>
  <li>The <a href="/admin?lang=en">administration</a>, for the committee alone, needs JavaScript; the command and the API do the same.</li>
  <li>A picture of the chart that is shown elsewhere has the alternative text that the site gives it.</li>
  <li>The titles of projects are in French, in English pages too; their language is marked.</li>
</ul>
<h3>Exemptions for disproportionate burden</h3><p>None.</p>
<h3>Content that need not be accessible</h3><p>None.</p>
</section>
<section aria-labelledby="established"><h2 id="established">Preparation of this statement</h2>
<p>This statement was prepared on ${day}.</p>
<h3>Technologies</h3><ul><li>HTML5</li><li>CSS</li><li>JavaScript (optional)</li><li>SVG</li><li>WAI-ARIA</li></ul>
<h3>Test environment</h3><p>Chromium, driven by Playwright, with axe-core.</p>
<h3>Pages checked</h3><ul>${assessed.pages.map((page) => html`<li><a href=${page}>${page}</a></li>`)}</ul>
</section>
<section aria-labelledby="contact"><h2 id="contact">Feedback and contact</h2>
<p>If you cannot reach some content or service, say so: you will be shown an accessible alternative, or given the content in another form.</p>
<p>Contact: ${contactLink(operator, 'the operator of this installation has not given a contact yet.')}</p>
</section>
<section aria-labelledby="appeal"><h2 id="appeal">Enforcement</h2>
<p>If you reported a barrier that keeps you from some content or service and had no satisfactory answer, you can write to the French <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>, contact <a href="https://www.defenseurdesdroits.fr/saisir/delegues">one of its delegates</a>, or send a letter, free of charge: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</p>
</section>`;
}
