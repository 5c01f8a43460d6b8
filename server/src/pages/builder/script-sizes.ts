import type { Widget } from '../../delivery/widget-routes.ts';
import type { ScriptSizes } from './script-cost.ts';

/** Measured from the built files: what they are once compressed, as they are sent. */
export function scriptSizes({ scripts: { fr, en }, files }: Widget): ScriptSizes {
  const views = [...files].find(([name]) => name.startsWith('views-'))?.[1];
  return {
    entries: { fr: fr.brotli.length, en: en.brotli.length },
    views: views?.brotli.length ?? 0,
  };
}
