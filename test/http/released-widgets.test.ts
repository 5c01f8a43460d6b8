import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  loadWidget,
  readReleased,
  type WidgetFiles,
  widgetPackage,
} from '../../server/src/delivery/widget-files.ts';
import { widgetRoutes } from '../../server/src/delivery/widget-routes.ts';
import { createRouter } from '../../server/src/http/router.ts';
import { createLogger } from '../../server/src/log.ts';
import { send } from './send.ts';

/** What a page that pasted an exact address one day still loads. */
const older = fileURLToPath(new URL('../browser/older/', import.meta.url));

const hashes = (files: WidgetFiles) => [...files].map(([name, { integrity }]) => [name, integrity]);

describe('a version of the element that was released', () => {
  let server: Server;
  let url: string;
  let version: string;
  beforeAll(async () => {
    const widget = { ...(await loadWidget()), released: await readReleased(older) };
    version = widget.version;
    const routes = widgetRoutes(widget);
    server = createServer(createRouter({ routes, log: createLogger('silent'), onAnswered: () => undefined }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is sent under its address for ever, byte for byte, whatever version is built', async () => {
    for (const name of ['city-barometer.js', 'en-2c9abedb.js']) {
      const { status, headers, body } = await send({ url }, `/widget/0.9.0/${name}`);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(body).toEqual(await readFile(`${older}0.9.0/${name}`));
    }
    const current = await send({ url }, '/widget/v1/city-barometer.js');
    expect((await send({ url }, `/widget/${version}/city-barometer.js`)).body).toEqual(current.body);
  });

  it('is listed after the current one', async () => {
    const { versions } = JSON.parse((await send({ url }, '/widget/versions.json')).body.toString());
    expect(versions.map((listed: { version: string }) => listed.version)).toEqual([version, '0.9.0']);
    expect(versions[1]).toMatchObject({
      url: '/widget/0.9.0/city-barometer.js',
      integrity: expect.stringMatching(/^sha384-/),
      files: [{ name: 'city-barometer.js' }, { name: 'en-2c9abedb.js' }],
    });
  });

  it('lacks the files of others', async () => {
    const { status, body } = await send({ url }, '/widget/0.9.0/city-barometer.en.js');
    expect([status, body.toString()]).toEqual([404, expect.stringContaining('no file city-barometer.en.js')]);
    expect((await send({ url }, '/widget/0.8.0/city-barometer.js')).status).toBe(404);
  });

  it('is what is built, while that has its version', async () => {
    const released = (await readReleased((await widgetPackage()).released)).get(version);
    const { files } = await loadWidget();
    expect(hashes(released ?? files), 'raise `version` in widget/package.json').toEqual(hashes(files));
  });
});
