import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { laterFiles } from './build/later-files.ts';
import { styleSheet } from './build/style-sheet.ts';
import { unusedLit } from './build/unused-lit.ts';
import manifest from './package.json' with { type: 'json' };

const LIT_PARTS = fileURLToPath(new URL('build/lit-parts.js', import.meta.url));
const OWN_ENGLISH = fileURLToPath(new URL('src/locales/own-language.en.ts', import.meta.url));

/** Minifiers leave template literals alone; markup needs no line breaks. */
function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    transform(code, id) {
      if (!id.includes('/widget/src/') || !code.includes('html`')) return null;
      return { code: code.replace(/>\n\s+(?=[<$])/g, '>').replace(/(?<=\})\n\s+(?=[<$])/g, ''), map: null };
    },
  };
}

/** Nor does a style sheet, which needs no comments either. */
function squeezeCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>+]|>=) ?/g, '$1')
    .replace(/='(\w+)'\]/g, '=$1]')
    .replace(/: /g, ':')
    .replace(/='([a-z]+)'\]/g, '=$1]')
    .replace(/\b0\.(?=\d)/g, '.')
    .replace(/;\}/g, '}');
}

// What a page pastes is one address. The file there has Lit and all that the usual chart needs; the rest loads later, the words
// of the other language too. It is built twice: with the words of French and, in the mode `english`, with those of English.
export default defineConfig(({ mode }) => {
  const english = mode === 'english';
  return {
    plugins: [
      styleSheet(squeezeCss),
      laterFiles(manifest.version, [squeezeTemplates()]),
      squeezeTemplates(),
      unusedLit(),
    ],
    resolve: {
      alias: [
        { find: /^lit$/, replacement: LIT_PARTS },
        ...(english ? [{ find: /^.*\/own-language\.ts$/, replacement: OWN_ENGLISH }] : []),
      ],
    },
    build: {
      // The second build adds its file to what the first has made: the files that load later are the same.
      emptyOutDir: !english,
      target: 'es2022',
      minify: true,
      // Beside the file, for who debugs; not named in it, for everyone else.
      sourcemap: 'hidden',
      lib: {
        entry: 'src/city-barometer-define.ts',
        formats: ['es'],
        fileName: () => (english ? 'city-barometer.en.js' : 'city-barometer.js'),
      },
      // For a library Vite leaves in the spaces and notes that bundlers use; this file goes to pages as it is.
      rolldownOptions: { output: { minify: true, comments: { annotation: false } } },
    },
  };
});
