import { type Html, html } from '../../markup/html.ts';
import type { Way } from '../builder/embed-codes.ts';

/** @param codes those of the whole current edition, as examples */
export function guideFr(origin: string, codes: Record<Way, string>): Html {
  const code = (text: string) => html`<pre><code>${text}</code></pre>`;
  return html`<div class="lead">
  <h1>Intégrer le graphique</h1>
  <p>Choisissez le graphique sur la <a href="/#embed">page d’accueil</a> et copiez le code. Cette page dit où le coller, et ce qu’il faut savoir.</p>
</div>
<section aria-labelledby="which"><h2 id="which">Quel code prendre</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Codes"><table>
<thead><tr><th scope="col">Code</th><th scope="col">Il faut pouvoir coller</th><th scope="col">Ce que le lecteur a</th></tr></thead>
<tbody>
<tr><th scope="row">Balise</th><td>un script et une balise</td><td>le graphique vivant, accessible, aux couleurs de la page\u202f; l’image sans JavaScript</td></tr>
<tr><th scope="row">Cadre</th><td>un iframe</td><td>le même graphique, isolé de la page</td></tr>
<tr><th scope="row">Adresse oEmbed</th><td>une adresse, dans un outil qui connaît oEmbed</td><td>le cadre</td></tr>
<tr><th scope="row">Image</th><td>une image</td><td>une image à jour, avec son texte de remplacement</td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="tag"><h2 id="tag">La balise</h2>
${code(codes.tag)}
<p>L’image entre les deux balises se voit sans JavaScript et avant que les chiffres n’arrivent. Sa largeur et sa hauteur gardent la place du graphique\u00a0: rien ne bouge quand il apparaît. Sur une page, le script ne s’écrit qu’une fois, quel que soit le nombre de graphiques. Celui-ci est pour des graphiques en français\u202f; pour des graphiques en anglais, prenez <code>city-barometer.en.js</code>. Chacun des deux montre aussi l’autre langue, avec un petit fichier de plus.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Attributs de la balise"><table>
<caption>Attributs de la balise</caption>
<thead><tr><th scope="col">Attribut</th><th scope="col">Valeur</th></tr></thead>
<tbody>
<tr><th scope="row"><code>city</code></th><td>nom simple (<code>le-havre</code>), code INSEE ou SIREN\u202f; sans lui, toutes les villes</td></tr>
<tr><th scope="row"><code>compare</code></th><td><code>panel</code> (l’ensemble des villes) ou une autre ville</td></tr>
<tr><th scope="row"><code>edition</code></th><td>code d’une édition\u202f; sans lui, l’édition courante\u00a0: le graphique change quand le comité en choisit une autre</td></tr>
<tr><th scope="row"><code>by</code></th><td><code>theme</code>, <code>objective</code>, <code>status</code> ou <code>maturity</code></td></tr>
<tr><th scope="row"><code>view</code></th><td><code>bars</code>, <code>evolution</code> ou <code>ranking</code>\u202f; <code>theme</code> choisit le thème d’un classement</td></tr>
<tr><th scope="row"><code>limit</code></th><td>les N premières lignes, puis «\u00a0autres\u00a0»</td></tr>
<tr><th scope="row"><code>lang</code></th><td><code>fr</code> ou <code>en</code>\u202f; sans lui, la langue de la page</td></tr>
<tr><th scope="row"><code>heading</code>, <code>heading-level</code></th><td>le titre, et son niveau (2 à 6) dans le plan de votre page</td></tr>
<tr><th scope="row"><code>live</code></th><td>suit les corrections sans recharger la page</td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="frame"><h2 id="frame">Sans script\u00a0: cadre, oEmbed, image</h2>
${code(codes.iframe)}
<p>Pour oEmbed, l’adresse seule\u00a0:</p>
${code(codes.oembed)}
<p>L’image, en SVG ou en PNG\u00a0:</p>
${code(codes.picture)}
${code(codes.png)}
<p>L’image suit les données. Son texte de remplacement, lui, est celui du jour où vous l’avez copié\u00a0: reprenez-le si les chiffres changent. Le service donne le texte du moment dans l’en-tête <code>X-Alt-Text</code> de l’image.</p>
</section>
<section aria-labelledby="tools"><h2 id="tools">Avec votre outil</h2>
<h3>WordPress</h3>
<ul>
  <li>Balise\u00a0: bloc «\u00a0HTML personnalisé\u00a0». Il faut le droit <code>unfiltered_html</code> (administrateurs et éditeurs\u202f; sur un réseau de sites, le super-administrateur)\u00a0: sans lui, WordPress retire le script à l’enregistrement.</li>
  <li>Sans ce droit\u00a0: collez l’adresse oEmbed seule sur sa ligne. WordPress découvre le cadre et l’isole (<code>sandbox="allow-scripts"</code>).</li>
  <li>Image\u00a0: bloc «\u00a0Image\u00a0», «\u00a0Insérer à partir d’une URL\u00a0».</li>
</ul>
<h3>Drupal</h3>
<ul>
  <li>Balise\u00a0: un bloc ou un champ dont le format de texte n’a pas le filtre «\u00a0Limiter les balises HTML autorisées\u00a0», saisi par la source. Avec CKEditor 5, le bouton «\u00a0Source\u00a0» doit être dans la barre d’outils, et le script accepté par le format\u202f; sinon, un format sans éditeur.</li>
  <li>Cadre\u00a0: ajoutez <code>&lt;iframe src title width height loading frameborder&gt;</code> aux balises permises du format.</li>
  <li>Le type de média «\u00a0Vidéo distante\u00a0» n’accepte d’origine que YouTube et Vimeo\u00a0: il ne convient pas.</li>
</ul>
<h3>TYPO3</h3>
<ul>
  <li>Balise ou cadre\u00a0: élément de contenu «\u00a0HTML\u00a0» (<code>fluid_styled_content</code>), pour qui a le droit de s’en servir.</li>
  <li>Si la politique de sécurité des pages est active (<code>security.frontend.enforceContentSecurityPolicy</code>), ajoutez l’adresse de ce service dans <code>csp.yaml</code> du site\u00a0: voir ci-dessous.</li>
</ul>
<h3>SPIP</h3>
<ul>
  <li>Balise ou cadre\u00a0: dans le texte de l’article, entre <code>&lt;html&gt;</code> et <code>&lt;/html&gt;</code>, pour que SPIP n’y touche pas. Si le site filtre le JavaScript, prenez le cadre.</li>
  <li>L’image\u00a0: <code>&lt;img …&gt;</code> dans le texte, de la même façon.</li>
</ul>
<h3>HTML</h3>
<p>Collez la balise là où le graphique doit paraître. Le script peut aussi être dans l’en-tête\u00a0: c’est un module, il n’arrête pas l’affichage.</p>
</section>
<section aria-labelledby="csp"><h2 id="csp">Politique de sécurité (CSP)</h2>
<p>Pour la balise, sous une politique stricte\u00a0:</p>
${code(`script-src ${origin}; connect-src ${origin}; img-src ${origin};\nrequire-trusted-types-for 'script'; trusted-types lit-html`)}
<p>Le cadre demande <code>frame-src ${origin}</code>, l’image <code>img-src ${origin}</code>. Le graphique n’écrit aucun style en ligne. Une page qui a deux copies de Lit ajoute <code>'allow-duplicates'</code> à <code>trusted-types</code>.</p>
</section>
<section aria-labelledby="colours"><h2 id="colours">Couleurs et police</h2>
<p>Le graphique suit le mode clair ou sombre de la page (<code>color-scheme</code>). Dans votre feuille de styles\u00a0:</p>
${code(`city-barometer {\n  --barometer-accent: #b3005e;\n  --barometer-color: #1b1b1b;\n  --barometer-background: #ffffff;\n  --barometer-track: #eeeeee;\n  --barometer-font: inherit;\n}`)}
<p>Gardez 4,5 pour 1 entre le texte, les liens et l’arrière-plan. Les parties <code>heading</code>, <code>notice</code>, <code>summary</code>, <code>table</code>, <code>row</code>, <code>label</code>, <code>bar</code>, <code>value</code> et <code>footer</code> se mettent en forme par <code>::part()</code>.</p>
</section>
<section aria-labelledby="versions"><h2 id="versions">Versions</h2>
<p><code>/widget/v1/…</code> suit les corrections et ne casse pas vos pages. Pour un script qui ne change jamais, prenez la balise à version fixée\u00a0: son empreinte (SRI) est publiée dans <a href="/widget/versions.json">/widget/versions.json</a>.</p>
${code(codes.pinned)}
</section>
<section aria-labelledby="duties"><h2 id="duties">Ce qui reste avec le graphique</h2>
<ul>
  <li>La mention des données reconstituées, la source, la date et le nombre de projets sont dans le graphique\u00a0: ne les masquez pas.</li>
  <li>Aucun cookie, aucun stockage, aucun tiers\u00a0: aucun consentement à demander pour lui.</li>
  <li>Accessibilité\u00a0: un vrai tableau, lisible au clavier et au lecteur d’écran, en couleurs forcées et à l’impression. Choisissez <code>heading-level</code> selon le plan de votre page. Voir la <a href="/accessibilite">déclaration d’accessibilité</a>.</li>
  <li>Événements pour développeurs\u00a0: <code>barometer-load</code>, <code>barometer-error</code>, <code>barometer-select</code>.</li>
</ul>
</section>`;
}
