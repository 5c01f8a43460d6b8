import { type CityKey, readCityKey } from '../data/city-key.ts';
import { comparisonOf, type FiguresRequest } from '../data/request.ts';

/** The SHA-256 of the contract's `live.graphql`, a trusted document of every server. */
export const liveDocument = '358854f44be3eb775c7a3301adb15bdab365774d2d044ec4ebc8839aec3b64ab';

/** Streams of single cities, each a connection: a browser has six for a server that speaks HTTP/1.1. */
const MOST_STREAMS = 3;

/**
 * Where the changes of a chart's figures are told: of its city, or of the whole edition where it shows more than the city. So
 * do the charts of many cities on one page: together they take one connection.
 *
 * @param shown the edition that the chart shows
 * @param streams how many connections the page has
 */
export function addressOf(request: FiguresRequest, shown: string | undefined, streams: number): string {
  const { endpoint, city, view } = request;
  const variables: { edition?: string; city?: CityKey } = {};
  const ofCity = city && !view && !comparisonOf(request) && streams < MOST_STREAMS;
  // Which edition is shown where none is asked for may change. It is the current one, of which the server tells; a city may not
  // take part in it, and then only the city's own stream tells.
  const edition = ofCity || !city || view ? request.edition : shown;
  if (edition && view !== 'evolution') variables.edition = edition;
  if (ofCity) variables.city = readCityKey(city);
  const parameters = new URLSearchParams({
    documentId: `sha256:${liveDocument}`,
    variables: JSON.stringify(variables),
  });
  return `${endpoint}${endpoint.includes('?') ? '&' : '?'}${parameters}`;
}
