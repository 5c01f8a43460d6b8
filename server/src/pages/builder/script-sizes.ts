import type { Asset } from '../../delivery/asset.ts';
import type { Widget } from '../../delivery/widget-files.ts';
import type { ScriptSizes } from './script-cost.ts';

/** Measured from the built files: what they are once compressed, as they are sent. */
export async function scriptSizes({ scripts: { fr, en }, files }: Widget): Promise<ScriptSizes> {
  const views = [...files].find(([name]) => name.startsWith('views-'))?.[1];
  return {
    entries: { fr: await sizeOf(fr), en: await sizeOf(en) },
    views: views === undefined ? 0 : await sizeOf(views),
  };
}

const sizeOf = async (file: Asset): Promise<number> => (await file.encoded('br')).length;
