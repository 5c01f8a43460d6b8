import type { Widget } from '../../delivery/widget-routes.ts';
import type { ScriptSizes } from './script-cost.ts';

/** Measured from the built files: what they are once compressed, as they are sent. */
export function scriptSizes({ script, files }: Widget): ScriptSizes {
  const sizeOf = (start: string) =>
    [...files].find(([name]) => name.startsWith(start))?.[1].brotli.length ?? 0;
  return { entry: script.brotli.length, english: sizeOf('en-'), views: sizeOf('views-') };
}
