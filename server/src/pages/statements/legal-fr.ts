import { type Html, html } from '../../markup/html.ts';
import { contactLink, type Operator } from './operator.ts';

/** Who answers for the site, under which licences, and what it knows of its visitors. */
export function legalFr(operator: Operator): Html {
  const missing = 'non indiqué par l’exploitant de cette installation';
  return html`<div class="lead"><h1>Mentions légales et vie privée</h1></div>
<section aria-labelledby="publisher"><h2 id="publisher">Éditeur et hébergeur</h2>
<ul>
  <li>Éditeur\u00a0: ${operator.name ?? missing}</li>
  <li>Contact\u00a0: ${contactLink(operator, missing)}</li>
  <li>Hébergeur\u00a0: ${operator.host ?? missing}</li>
</ul>
</section>
<section aria-labelledby="licences"><h2 id="licences">Licences et sources</h2>
<p>Le code est libre, sous licence MIT. Les données reconstituées sont sous Licence Ouverte 2.0. Les chiffres publiés sont cités avec leur source\u202f; leur licence n’est pas connue. Les noms, codes et populations des communes et intercommunalités viennent du découpage administratif d’Etalab, sous Licence Ouverte 2.0.</p>
<p>Chaque page et chaque fichier disent d’où viennent leurs chiffres, à quelle date et s’ils sont reconstitués.</p>
</section>
<section aria-labelledby="privacy"><h2 id="privacy">Vie privée</h2>
<ul>
  <li>Ni cookie, ni stockage dans le navigateur, ni mesure d’audience, ni contenu d’un tiers\u00a0: aussi dans le graphique repris par d’autres sites.</li>
  <li>Le serveur n’écrit dans ses journaux aucune adresse IP. Il note ses démarrages et ses erreurs, et, s’il est réglé pour le détail, l’adresse des pages demandées.</li>
  <li>L’adresse IP de qui interroge l’API n’est gardée qu’en mémoire, le temps de limiter les abus.</li>
  <li>Un site qui reprend le graphique fait demander par votre navigateur le script et les chiffres à ce serveur, qui n’en garde pas trace.</li>
  <li>L’outil d’administration garde le jeton d’accès dans la mémoire de la page, le temps de la visite\u202f; ce qui est changé est inscrit dans un journal sous le nom du jeton.</li>
</ul>
<p>Ce que note un serveur placé devant celui-ci, comme un répartiteur de charge, dépend de l’exploitant.</p>
</section>`;
}
