import type { Size } from '../picture/draw.ts';
import { drawingVersion } from '../picture/drawing.ts';
import type { Look } from '../picture/look.ts';
import { type ChartRequest, chartParameters, readChartRequest } from './chart-request.ts';
import { Parameters } from './parameters.ts';
import { NothingThere } from './problem.ts';

export interface PictureRequest extends ChartRequest {
  size: Size;
  look: Look;
}

/** In pixels. Larger pictures are the SVG's business, which has no size of its own. */
export const bounds = { width: [240, 2400], height: [200, 2400] } as const;

/** What the element's own snippet reserves for it. */
export const usualSize = { width: 600, height: 420 } as const;

const parameterNames = [...chartParameters, 'look', 'width', 'height', 'drawing'];

export function readPictureRequest(search: URLSearchParams, looks: readonly Look[]): PictureRequest {
  const parameters = new Parameters(search, parameterNames);
  const drawing = parameters.whole('drawing', 1, 9_999);
  if (drawing !== null && drawing !== drawingVersion) {
    throw new NothingThere('drawing', {
      FR: `Cette version du serveur dessine selon drawing=${drawingVersion}, pas ${drawing}.`,
      EN: `This version of the server draws by drawing=${drawingVersion}, not ${drawing}.`,
    });
  }
  return { ...readChartRequest(parameters), ...readFrame(parameters, looks) };
}

/** Neither side given: the usual size. A width alone: as high as that needs. */
function readFrame(parameters: Parameters, looks: readonly Look[]): Pick<PictureRequest, 'size' | 'look'> {
  const width = parameters.whole('width', ...bounds.width);
  const height = parameters.whole('height', ...bounds.height);
  return {
    size: { width: width ?? usualSize.width, height: height ?? (width === null ? usualSize.height : null) },
    look: parameters.choice('look', looks, 'light'),
  };
}

/** What of an address that can't be answered still says how the picture of that is to look. */
export function readFrameOnly(search: URLSearchParams): Pick<PictureRequest, 'size' | 'look' | 'language'> {
  const attempt = <Value>(
    names: readonly string[],
    read: (parameters: Parameters) => Value,
    otherwise: Value,
  ) => {
    try {
      const some = new URLSearchParams([...search].filter(([name]) => names.includes(name)));
      return read(new Parameters(some, names));
    } catch {
      return otherwise;
    }
  };
  const frame = attempt(
    ['width', 'height', 'look'],
    (parameters) => readFrame(parameters, ['light', 'dark', 'auto']),
    { size: usualSize, look: 'light' },
  );
  const language = attempt<'fr' | 'en'>(
    ['lang'],
    (parameters) => parameters.choice('lang', ['fr', 'en'], 'fr'),
    'fr',
  );
  return { ...frame, language };
}
