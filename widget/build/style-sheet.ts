import type { Plugin } from 'vite';

/** The styles as a file too: what a server renders links to it, since a strict page takes no inline style. */
export function styleSheet(squeeze: (css: string) => string): Plugin {
  let source = '';
  return {
    name: 'style-sheet',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('city-barometer.styles.ts'))
        source = squeeze(/css`([\s\S]*)`/.exec(code)?.[1] ?? '').trim();
      return null;
    },
    generateBundle() {
      if (!source) this.error('The styles were not found.');
      this.emitFile({ type: 'asset', fileName: 'city-barometer.css', source });
    },
  };
}
