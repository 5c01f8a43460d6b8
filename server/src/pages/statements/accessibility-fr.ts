import { type Html, html } from '../../markup/html.ts';
import { formatsOf } from '../formats.ts';
import { assessed } from './assessed.ts';
import { contactLink, type Operator } from './operator.ts';

/** The statement in the form that French law gives it (arrêté du 20 septembre 2019), as far as it is true. */
export function accessibilityFr(origin: string, operator: Operator): Html {
  const day = formatsOf('fr').day(assessed.on);
  const name = operator.name ?? 'L’exploitant de cette installation';
  return html`<div class="lead">
  <h1>Déclaration d’accessibilité</h1>
  <p>${name} s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.</p>
</div>
<p>Cette déclaration s’applique à <strong>${origin}</strong> et au graphique que d’autres sites en reprennent.</p>
<section aria-labelledby="state"><h2 id="state">État de conformité</h2>
<p>Ce service est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2\u00a0: tant qu’aucun audit n’a été réalisé, la réglementation ne permet pas d’annoncer un autre état.</p>
<p class="notice">Le service est conçu pour être accessible, et une auto-évaluation décrite ci-dessous le vérifie. Aucun audit de conformité n’a été réalisé\u00a0: aucun taux de conformité n’est donc annoncé.</p>
</section>
<section aria-labelledby="results"><h2 id="results">Résultats des tests</h2>
<p>L’auto-évaluation du ${day} comprend des contrôles automatiques, refaits à chaque changement du service, et des essais à la main.</p>
<ul>
  <li>Contrôles automatiques dans un vrai navigateur\u00a0: règles WCAG 2.2 A et AA d’axe-core, en clair et en sombre, à 320 et à 1 200 pixels de large\u202f; aucun défilement horizontal\u202f; texte agrandi à 200\u202f%\u202f; ordre et usage au clavier\u202f; arbre d’accessibilité du graphique\u202f; lecture sans JavaScript.</li>
  <li>Du graphique, aussi là où d’autres sites le reprennent\u00a0: <a href="/docs/accessibility">chaque critère, comment il est respecté et quel test le montre</a>.</li>
  <li>À la main\u00a0: relecture des pages en captures d’écran, contrastes, titres, libellés et ordre de lecture.</li>
</ul>
<p>N’ont pas été menés\u00a0: des essais systématiques avec des lecteurs d’écran, ni des essais avec des personnes handicapées.</p>
</section>
<section aria-labelledby="limits"><h2 id="limits">Contenus non accessibles</h2>
<h3>Non-conformités et points non vérifiés</h3>
<ul>
  <li>Les critères qui demandent une vérification avec des technologies d’assistance n’ont pas été vérifiés ainsi.</li>
  <li>L’éditeur de requêtes de <a href="/graphql">/graphql</a> (GraphiQL), un outil pour développeurs, n’a pas été évalué\u202f; les mêmes données se lisent dans les pages et se téléchargent.</li>
  <li>L’outil d’<a href="/admin">administration</a>, réservé au comité, demande JavaScript\u202f; la commande et l’API font la même chose.</li>
  <li>Une image du graphique reprise ailleurs a le texte de remplacement que lui donne le site qui la reprend.</li>
  <li>Les titres des projets sont en français, aussi dans les pages en anglais\u202f; leur langue est indiquée.</li>
</ul>
<h3>Dérogations pour charge disproportionnée</h3><p>Aucune.</p>
<h3>Contenus non soumis à l’obligation d’accessibilité</h3><p>Aucun.</p>
</section>
<section aria-labelledby="established"><h2 id="established">Établissement de cette déclaration</h2>
<p>Cette déclaration a été établie le ${day}.</p>
<h3>Technologies utilisées</h3><ul><li>HTML5</li><li>CSS</li><li>JavaScript (facultatif)</li><li>SVG</li><li>WAI-ARIA</li></ul>
<h3>Environnement de test</h3><p>Chromium, piloté par Playwright, avec axe-core.</p>
<h3>Pages vérifiées</h3><ul>${assessed.pages.map((page) => html`<li><a href=${page}>${page}</a></li>`)}</ul>
</section>
<section aria-labelledby="contact"><h2 id="contact">Retour d’information et contact</h2>
<p>Si vous n’arrivez pas à accéder à un contenu ou à un service, dites-le\u00a0: vous serez orienté vers une alternative accessible, ou le contenu vous sera donné sous une autre forme.</p>
<p>Contact\u00a0: ${contactLink(operator, 'l’exploitant de cette installation n’a pas encore indiqué de contact.')}</p>
</section>
<section aria-labelledby="appeal"><h2 id="appeal">Voies de recours</h2>
<p>Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez\u00a0:</p>
<ul>
  <li>écrire un message au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>\u202f;</li>
  <li>contacter <a href="https://www.defenseurdesdroits.fr/saisir/delegues">le délégué du Défenseur des droits dans votre région</a>\u202f;</li>
  <li>envoyer un courrier par la poste, gratuit, sans timbre\u00a0: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</li>
</ul>
</section>`;
}
