import { type Html, html } from '../../markup/html.ts';
import type { Way } from '../builder/embed-codes.ts';

/** @param codes those of the whole current edition, as examples */
export function guideEn(origin: string, codes: Record<Way, string>): Html {
  const code = (text: string) => html`<pre><code>${text}</code></pre>`;
  return html`<div class="lead">
  <h1>Embed the chart</h1>
  <p>Choose the chart on the <a href="/?lang=en#embed">start page</a> and copy the code. This page says where to paste it, and what to know.</p>
</div>
<section aria-labelledby="which"><h2 id="which">Which code to take</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Codes"><table>
<thead><tr><th scope="col">Code</th><th scope="col">You must be able to paste</th><th scope="col">What the reader has</th></tr></thead>
<tbody>
<tr><th scope="row">Tag</th><td>a script and a tag</td><td>the live chart, accessible, in the page’s colours; the picture without JavaScript</td></tr>
<tr><th scope="row">Frame</th><td>an iframe</td><td>the same chart, apart from the page</td></tr>
<tr><th scope="row">oEmbed address</th><td>an address, in a tool that knows oEmbed</td><td>the frame</td></tr>
<tr><th scope="row">Picture</th><td>a picture</td><td>an up-to-date picture, with its alternative text</td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="tag"><h2 id="tag">The tag</h2>
${code(codes.tag)}
<p>The picture inside is seen without JavaScript and before the figures arrive. Its width and height keep the chart’s place: nothing moves when it appears. A page needs the script once, however many charts it has. This one is for charts in English; <code>city-barometer.js</code>, without <code>.en</code>, is for charts in French. Each of them also shows the other language, with one more small file.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Attributes of the tag"><table>
<caption>Attributes of the tag</caption>
<thead><tr><th scope="col">Attribute</th><th scope="col">Value</th></tr></thead>
<tbody>
<tr><th scope="row"><code>city</code></th><td>plain name (<code>le-havre</code>), INSEE code or SIREN; without it, all cities</td></tr>
<tr><th scope="row"><code>compare</code></th><td><code>panel</code> (all cities) or another city</td></tr>
<tr><th scope="row"><code>edition</code></th><td>the code of an edition; without it, the current one: the chart changes when the committee chooses another</td></tr>
<tr><th scope="row"><code>by</code></th><td><code>theme</code>, <code>objective</code>, <code>status</code> or <code>maturity</code></td></tr>
<tr><th scope="row"><code>view</code></th><td><code>bars</code>, <code>evolution</code> or <code>ranking</code>; <code>theme</code> chooses the theme of a ranking</td></tr>
<tr><th scope="row"><code>limit</code></th><td>the first N lines, then “others”</td></tr>
<tr><th scope="row"><code>lang</code></th><td><code>fr</code> or <code>en</code>; without it, the language of the page</td></tr>
<tr><th scope="row"><code>heading</code>, <code>heading-level</code></th><td>the heading, and its level (2 to 6) in your page</td></tr>
<tr><th scope="row"><code>live</code></th><td>follows corrections without reloading the page</td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="frame"><h2 id="frame">Without a script: frame, oEmbed, picture</h2>
${code(codes.iframe)}
<p>For oEmbed, the address alone:</p>
${code(codes.oembed)}
<p>The picture, as SVG or PNG:</p>
${code(codes.picture)}
${code(codes.png)}
<p>The picture follows the data. Its alternative text is that of the day you copied it: take it again when figures change. The service gives the present text in the picture’s <code>X-Alt-Text</code> header.</p>
</section>
<section aria-labelledby="tools"><h2 id="tools">With your tool</h2>
<h3>WordPress</h3>
<ul>
  <li>Tag: a “Custom HTML” block. It takes the <code>unfiltered_html</code> capability (administrators and editors; on a network of sites, the super admin): without it WordPress removes the script when you save.</li>
  <li>Without it: paste the oEmbed address alone on its line. WordPress discovers the frame and isolates it (<code>sandbox="allow-scripts"</code>).</li>
  <li>Picture: an “Image” block, “Insert from URL”.</li>
</ul>
<h3>Drupal</h3>
<ul>
  <li>Tag: a block or field whose text format does not have the filter “Limit allowed HTML tags”, entered as source. With CKEditor 5, the “Source” button must be in the toolbar and the format must accept scripts; else a format without an editor.</li>
  <li>Frame: add <code>&lt;iframe src title width height loading frameborder&gt;</code> to the allowed tags of the format.</li>
  <li>The media type “Remote video” takes but YouTube and Vimeo by itself: it does not fit.</li>
</ul>
<h3>TYPO3</h3>
<ul>
  <li>Tag or frame: the content element “HTML” (<code>fluid_styled_content</code>), for those who may use it.</li>
  <li>If the pages’ security policy is on (<code>security.frontend.enforceContentSecurityPolicy</code>), add this service’s address to the site’s <code>csp.yaml</code>: see below.</li>
</ul>
<h3>SPIP</h3>
<ul>
  <li>Tag or frame: in the text of the article, between <code>&lt;html&gt;</code> and <code>&lt;/html&gt;</code>, so that SPIP leaves it alone. If the site filters JavaScript, take the frame.</li>
  <li>The picture: <code>&lt;img …&gt;</code> in the text, in the same way.</li>
</ul>
<h3>HTML</h3>
<p>Paste the tag where the chart is to appear. The script may also be in the head: it is a module and holds nothing up.</p>
</section>
<section aria-labelledby="csp"><h2 id="csp">Content security policy (CSP)</h2>
<p>For the tag, under a strict policy:</p>
${code(`script-src ${origin}; connect-src ${origin}; img-src ${origin};\nrequire-trusted-types-for 'script'; trusted-types lit-html`)}
<p>The frame takes <code>frame-src ${origin}</code>, the picture <code>img-src ${origin}</code>. The chart writes no inline style. A page with two copies of Lit adds <code>'allow-duplicates'</code> to <code>trusted-types</code>.</p>
</section>
<section aria-labelledby="colours"><h2 id="colours">Colours and font</h2>
<p>The chart follows the page’s light or dark mode (<code>color-scheme</code>). In your style sheet:</p>
${code(`city-barometer {\n  --barometer-accent: #b3005e;\n  --barometer-color: #1b1b1b;\n  --barometer-background: #ffffff;\n  --barometer-track: #eeeeee;\n  --barometer-font: inherit;\n}`)}
<p>Keep 4.5 to 1 between text, links and background. The parts <code>heading</code>, <code>notice</code>, <code>summary</code>, <code>table</code>, <code>row</code>, <code>label</code>, <code>bar</code>, <code>value</code> and <code>footer</code> are styled by <code>::part()</code>.</p>
</section>
<section aria-labelledby="versions"><h2 id="versions">Versions</h2>
<p><code>/widget/v1/…</code> follows fixes and breaks no page. For a script that never changes take the tag with a pinned version: its hash (SRI) is published in <a href="/widget/versions.json">/widget/versions.json</a>.</p>
${code(codes.pinned)}
</section>
<section aria-labelledby="duties"><h2 id="duties">What stays with the chart</h2>
<ul>
  <li>The notice of reconstructed data, the source, the date and the number of projects are in the chart: do not hide them.</li>
  <li>No cookie, no storage, no third party: no consent to ask for it.</li>
  <li>Accessibility: a real table, for keyboard and screen reader, in forced colours and in print. Choose <code>heading-level</code> by the outline of your page. See the <a href="/accessibilite?lang=en">accessibility statement</a>.</li>
  <li>Events for developers: <code>barometer-load</code>, <code>barometer-error</code>, <code>barometer-select</code>.</li>
</ul>
</section>`;
}
