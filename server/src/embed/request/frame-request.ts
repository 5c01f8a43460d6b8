import type { Look } from '../picture/look.ts';
import { type ChartRequest, chartParameters, queryOf, readChartRequest } from './chart-request.ts';
import { Parameters } from './parameters.ts';

/** A chart in a page of its own, for a frame. */
export interface FrameRequest extends ChartRequest {
  look: Look;
  headingLevel: number | null;
  live: boolean;
}

const frameParameters = [...chartParameters, 'look', 'heading-level', 'live'];

export function readFrameRequest(search: URLSearchParams): FrameRequest {
  const parameters = new Parameters(search, frameParameters);
  return {
    ...readChartRequest(parameters),
    look: parameters.choice('look', ['auto', 'light', 'dark'], 'auto'),
    headingLevel: parameters.whole('heading-level', 2, 6),
    live: parameters.flag('live'),
  };
}

/** The same frame as the query of an address, with nothing in it that is the default. */
export function frameQueryOf(request: FrameRequest): URLSearchParams {
  const query = queryOf(request);
  if (request.look !== 'auto') query.set('look', request.look);
  if (request.headingLevel !== null) query.set('heading-level', String(request.headingLevel));
  if (request.live) query.set('live', 'true');
  return query;
}
