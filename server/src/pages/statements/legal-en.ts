import { type Html, html } from '../../markup/html.ts';
import { contactLink, type Operator } from './operator.ts';

/** The same in English. */
export function legalEn(operator: Operator): Html {
  const missing = 'not given by the operator of this installation';
  return html`<div class="lead"><h1>Legal notice and privacy</h1></div>
<section aria-labelledby="publisher"><h2 id="publisher">Publisher and host</h2>
<ul>
  <li>Publisher: ${operator.name ?? missing}</li>
  <li>Contact: ${contactLink(operator, missing)}</li>
  <li>Host: ${operator.host ?? missing}</li>
</ul>
</section>
<section aria-labelledby="licences"><h2 id="licences">Licences and sources</h2>
<p>The code is open source under the MIT licence. Reconstructed data is under Licence Ouverte 2.0. Published figures are quoted with their source; their licence is not known. Names, codes and populations of communes and intercommunalities come from Etalab’s administrative divisions, under Licence Ouverte 2.0.</p>
<p>Every page and file says where its figures come from, of which date they are and whether they are reconstructed.</p>
</section>
<section aria-labelledby="privacy"><h2 id="privacy">Privacy</h2>
<ul>
  <li>No cookie, no storage in the browser, no measuring of visitors, nothing from third parties: in the chart on other sites neither.</li>
  <li>The server writes no IP address into its logs. It notes starts and errors and, if it is set to tell details, the address of the pages asked for.</li>
  <li>The IP address of whoever asks the API is kept in memory alone, for as long as it takes to limit abuse.</li>
  <li>A site that shows the chart makes your browser ask this server for the script and the figures; the server keeps no trace of it.</li>
  <li>The administration keeps the access token in the memory of the page, for as long as the visit lasts; changes are noted in a log under the token’s name.</li>
</ul>
<p>What a server in front of this one notes, such as a load balancer, is up to the operator.</p>
</section>`;
}
