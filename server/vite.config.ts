import { defineConfig } from 'vite';

// What the pages load in the browser. Names carry a digest of the content, so that they can be kept for ever; the
// manifest tells the server which name is which.
export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: false,
    assetsDir: '.',
    rolldownOptions: {
      input: [
        'client/site.ts',
        'client/embed/frame.ts',
        'client/embed/frame.css',
        'client/inventory.ts',
        'client/site.css',
        'client/inventory/inventory.css',
        'client/admin/admin.ts',
        'client/admin/admin.css',
        'client/docs/docs.ts',
        'client/docs/docs.css',
      ],
    },
  },
});
