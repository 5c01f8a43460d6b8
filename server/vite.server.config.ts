import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const output = fileURLToPath(new URL('dist/server', import.meta.url));

/** Modules that find files from where they stand still do when they have moved into the bundle: our own, and PGlite's. */
const standWhereTheyStood: Plugin = {
  name: 'barometre:stand-where-they-stood',
  transform(code, id) {
    const stands = !id.includes('node_modules') || id.includes('/@electric-sql/pglite/');
    if (!stands || !code.includes('import.meta.url')) return;
    const path = relative(output, id).split(sep).join('/');
    return {
      code: code.replaceAll('import.meta.url', `new URL('${path}', import.meta.url).href`),
      map: null,
    };
  },
};

/** As a module, `node:http` shows all that it has, and so loads all that it would load only when somebody used it. */
const loadLessOfHttp: Plugin = {
  name: 'barometre:load-less-of-http',
  renderChunk: (code) => ({
    code: code.replaceAll(
      /^import \{ (.+) \} from "node:http";$/gm,
      (_, names: string) =>
        `const { ${names.replaceAll(' as ', ': ')} } = process.getBuiltinModule('node:http');`,
    ),
    map: null,
  }),
};

/**
 * In texts and patterns an escape is the character; after a backslash, or in a template whose raw text is taken, it would be another.
 *
 * @throws where there is such a backslash
 */
function escaped(file: string, code: string): string {
  const doubtful = /(?<!\\)(?:\\\\)*\\[\u0080-\uffff].{0,40}/.exec(code);
  if (doubtful !== null) throw new Error(`${file}: ${doubtful[0]} can't be written in ASCII`);
  return code.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Node reads and looks up what is ASCII several times as fast: an accent makes every character of a file twice as large. */
const plainText: Plugin = {
  name: 'barometre:plain-text',
  // Last of all: what is done to a chunk before writes the characters themselves again.
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = escaped(chunk.fileName, chunk.code);
  },
};

// The server in a few files: to find, read and link a thousand modules takes longer than all else it does before it answers.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [standWhereTheyStood, loadLessOfHttp, plainText],
  resolve: {
    // graphql comes twice, as CommonJS and as modules: all must use one of them.
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.mjs' },
      { find: /^(graphql\/[^.]+)(\.js)?$/, replacement: '$1.mjs' },
    ],
  },
  ssr: {
    noExternal: true,
    // The one is megabytes of pages' scripts as text; the other looks for a file beside itself.
    external: ['@graphql-yoga/render-graphiql', 'piscina'],
  },
  build: {
    ssr: true,
    outDir: output,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { main: 'src/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
