import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Makes one sheet of the parts that `styles.ts` lists. The sheet is a file too: what a server renders links to it, since a
 * strict page takes no inline style.
 */
export function styleSheet(squeeze: (css: string) => string): Plugin {
  let source = '';
  return {
    name: 'style-sheet',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('/styles/styles.ts')) return null;
      const [, list = ''] = /styles = \[([^\]]*)\]/.exec(code) ?? [];
      const parts = list.match(/\w+/g) ?? [];
      const texts = parts.map((part) => readFile(resolve(id, `../${part}.styles.ts`), 'utf8'));
      source = (await Promise.all(texts))
        .map((text) => squeeze(/css`([\s\S]*)`/.exec(text)?.[1] ?? this.error(`No styles in ${text}`)).trim())
        .join('');
      return { code: `import { css } from 'lit'; export const styles = [css\`${source}\`];`, map: null };
    },
    generateBundle() {
      if (!source) this.error('The styles were not found.');
      this.emitFile({ type: 'asset', fileName: 'city-barometer.css', source });
    },
  };
}
