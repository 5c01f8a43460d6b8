import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { send } from './send.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const browser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('GraphiQL', () => {
  it('is what a browser gets at /graphql', async () => {
    const { status, headers, body } = await send(server, '/graphql', { headers: browser });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers.vary).toMatch(/Accept\b/);
    expect(body.toString()).toContain('<html lang="en">');
  });

  it('may load nothing from anywhere else', async () => {
    const { headers } = await send(server, '/graphql', { headers: browser });
    const policy = String(headers['content-security-policy']);
    const directives = policy.split('; ').map((directive) => directive.split(' '));
    expect(directives).toContainEqual(['default-src', "'none'"]);
    expect(directives).toContainEqual(['script-src', "'self'"]);
    for (const [, ...sources] of directives) {
      expect(
        sources.filter((source) => !["'none'", "'self'", "'unsafe-inline'", 'data:'].includes(source)),
      ).toEqual([]);
    }
  });

  it('names only files that are there, none of them elsewhere', async () => {
    const { body } = await send(server, '/graphql', { headers: browser });
    const addresses = [...body.toString().matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).toMatch(/^\/(graphql|assets)\//);
      expect([address, (await send(server, address)).status]).toEqual([address, 200]);
    }
  });

  it('has the workers that its editor asks for', async () => {
    const start = (await send(server, '/graphql/start.js')).body.toString();
    const workers = [...start.matchAll(/'([\w.]+\.worker\.js)'/g)].map(([, name = '']) => name);
    expect(workers).toHaveLength(3);
    for (const name of workers) {
      const { status, headers } = await send(server, `/graphql/${name}`);
      expect([name, status, headers['content-type']]).toEqual([name, 200, 'text/javascript; charset=utf-8']);
    }
  });

  it('is not in the way of a question in the address, nor of a program', async () => {
    const asked = await send(server, '/graphql?query={__typename}', { headers: browser });
    expect(JSON.parse(asked.body.toString())).toMatchObject({ data: { __typename: 'Query' } });
    const program = await send(server, '/graphql', { headers: { Accept: 'application/json' } });
    expect(program.headers['content-type']).toMatch(/^application\/json/);
  });
});

it('the schema is there to be read, by any page', async () => {
  const { status, headers, body } = await send(server, '/graphql/schema.graphql');
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'access-control-allow-origin': '*', etag: expect.any(String) as unknown });
  const committed = readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8');
  expect(body.toString()).toBe(committed);
  expect(buildSchema(body.toString()).getQueryType()?.name).toBe('Query');
});

describe('another site', () => {
  const origin = { Origin: 'https://ville.example' };

  it('may ask, without credentials', async () => {
    const { headers } = await send(server, '/graphql', {
      method: 'POST',
      headers: { ...origin, 'Content-Type': 'application/json', Cookie: 'session=1' },
      body: '{"query":"{ __typename }"}',
    });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('may find out beforehand what it may send', async () => {
    const { status, headers, body } = await send(server, '/graphql', {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect([status, body.length]).toEqual([204, 0]);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-methods']).toMatch(/\bPOST\b/);
    expect(headers['access-control-allow-headers']).toMatch(/\bContent-Type\b/i);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('can read why it was refused', async () => {
    const { status, headers } = await send(server, '/graphql', {
      method: 'POST',
      headers: { ...origin, 'Content-Type': 'text/plain' },
      body: '{"query":"{ __typename }"}',
    });
    expect([status, headers['access-control-allow-origin']]).toEqual([415, '*']);
  });
});
