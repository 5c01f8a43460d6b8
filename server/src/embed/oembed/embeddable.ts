import { type FrameRequest, readFrameRequest } from '../request/frame-request.ts';
import { NothingThere, ParameterProblem } from '../request/problem.ts';

/** What of our own pages' addresses a chart takes; the rest is about the page around it. */
const ofTheChart = ['city', 'compare', 'edition', 'by', 'view', 'theme', 'lang', 'limit', 'heading'];

/**
 * The chart that an address of ours shows: a frame's, the start page's or a city's.
 *
 * @throws {ParameterProblem} for what is no address
 * @throws {NothingThere} for one that shows no chart, or that is somebody else's
 */
export function readEmbeddable(address: string, origin: string): FrameRequest {
  const url = URL.parse(address);
  if (url === null) {
    throw new ParameterProblem('url', {
      FR: '« url » doit être l’adresse complète d’une page, par exemple https://HOTE/?city=marseille.',
      EN: '"url" takes the whole address of a page, such as https://HOST/?city=marseille.',
    });
  }
  // The scheme may differ: who puts the server behind a proxy is asked by http for addresses in https.
  if (url.host !== new URL(origin).host || !/^https?:$/.test(url.protocol)) throw notOurs();
  if (url.pathname === '/embed') return readFrameRequest(url.searchParams);
  const slug = slugOf(url.pathname);
  if (url.pathname !== '/' && slug === undefined) throw notOurs();
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => ofTheChart.includes(name)));
  if (slug !== undefined) query.set('city', slug);
  return readFrameRequest(query);
}

function slugOf(path: string): string | undefined {
  const [, slug] = /^\/cities\/([^/]+)\/?$/.exec(path) ?? [];
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    // No text at all: no city has such an address.
    throw notOurs();
  }
}

const notOurs = () =>
  new NothingThere('url', {
    FR: 'Cette adresse ne montre aucun graphique d’ici. Celles qui en montrent : /embed, /, /cities/…',
    EN: 'That address shows no chart of this server. Those that do are /embed, / and /cities/….',
  });
