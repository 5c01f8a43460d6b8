import type { AnyFigures } from '../chart/model.ts';
import type { FiguresRequest } from './request.ts';

/** What a server that rendered the element left in it, so that the page need not ask again. */
export interface Served {
  /** Without the endpoint, which the server need not know. */
  request: Omit<FiguresRequest, 'endpoint'>;
  figures: AnyFigures;
}

/** The figures in a shadow root that came with the page; undefined where they answer another question. */
export function readServed(
  root: ParentNode,
  { endpoint: _, ...request }: FiguresRequest,
): AnyFigures | undefined {
  const text = root.querySelector('script')?.textContent;
  if (!text) return undefined;
  const served: Served = JSON.parse(text);
  return JSON.stringify(served.request) === JSON.stringify(request) ? served.figures : undefined;
}
