import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { download } from './download.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('the start page', () => {
  it.each([
    ['/', 'Télécharger les données', 'Projets 2013 (données reconstituées)'],
    ['/?lang=en', 'Download the data', 'Projects 2013 (reconstructed data)'],
  ])('%s leads to the files and the catalogue', async (path, title, projects) => {
    const { text } = await download(server, path);
    // What the renderer marks its parts with.
    const page = text.replaceAll(/<!--.*?-->/g, '');
    expect(page).toContain(title);
    expect(page).toContain(`${projects}, CSV`);
    expect(page).toContain('<link rel="alternate" type="application/ld+json" href="/catalog.jsonld">');
    const links = [...page.matchAll(/href="(\/(?:export|catalog)[^"]*)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    );
    expect(new Set(links).size).toBe(7);
    for (const link of links) expect([link, (await download(server, link)).status]).toEqual([link, 200]);
  });
});
