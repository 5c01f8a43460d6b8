import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      databaseReadUrl: undefined,
      processes: 1,
      dataDir: './.data',
      publicUrl: undefined,
      trustedProxies: [],
      rateLimit: 30_000,
      trustedDocumentsOnly: false,
      liveLimits: { perAddress: 100, total: 10_000 },
      operator: { name: undefined, contact: undefined, host: undefined },
      responseCacheBytes: 64 * 2 ** 20,
      columnsBytes: 64 * 2 ** 20,
      logLevel: 'info',
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  test('refuses a replica of nothing', () => {
    expect(problemsOf({ DATABASE_READ_URL: 'postgresql://copy/barometre' })).toEqual([
      expect.stringMatching(/^DATABASE_READ_URL .* DATABASE_URL/),
    ]);
  });

  test('refuses several processes on a database that only one can use', () => {
    expect(problemsOf({ PROCESSES: '2' })).toEqual([expect.stringMatching(/^PROCESSES .* set DATABASE_URL/)]);
    expect(problemsOf({ PROCESSES: '0' })).toEqual([
      expect.stringMatching(/^PROCESSES must be .* from 1 to 64/),
    ]);
  });

  test('reads every variable', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://user:secret@db:5432/barometre',
      DATABASE_READ_URL: 'postgresql://user:secret@copy:5432/barometre',
      PROCESSES: '4',
      DATA_DIR: '/var/lib/barometre',
      PUBLIC_URL: 'https://barometre.example/',
      TRUSTED_PROXIES: '10.0.0.1, fd00::/8',
      RATE_LIMIT: 'off',
      LIVE_PER_ADDRESS: '7',
      LIVE_TOTAL: '70',
      TRUSTED_DOCUMENTS_ONLY: 'true',
      OPERATOR_NAME: 'Ville de X',
      OPERATOR_CONTACT: 'contact@ville.example',
      RESPONSE_CACHE_SIZE: '8',
      PROJECT_MEMORY_SIZE: '16',
      LOG_LEVEL: 'debug',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      databaseReadUrl: 'postgresql://user:secret@copy:5432/barometre',
      processes: 4,
      publicUrl: 'https://barometre.example',
      trustedProxies: ['10.0.0.1', 'fd00::/8'],
      rateLimit: null,
      liveLimits: { perAddress: 7, total: 70 },
      trustedDocumentsOnly: true,
      operator: { name: 'Ville de X', contact: 'contact@ville.example', host: undefined },
      responseCacheBytes: 8 * 2 ** 20,
      columnsBytes: 16 * 2 ** 20,
      logLevel: 'debug',
    });
  });

  test('tells every error at once, without repeating a secret', () => {
    const problems = problemsOf({
      PORT: '70000',
      HOST: 'two words',
      DATABASE_URL: 'mysql://user:secret@db/barometre',
      PUBLIC_URL: 'https://barometre.example/sub/path',
      TRUSTED_PROXIES: '10.0.0.1, proxy.example',
      RATE_LIMIT: '10',
      LIVE_PER_ADDRESS: '0',
      LIVE_TOTAL: 'many',
      TRUSTED_DOCUMENTS_ONLY: 'yes',
      RESPONSE_CACHE_SIZE: '64MB',
      PROJECT_MEMORY_SIZE: 'all',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'HOST',
      'DATABASE_URL',
      'PUBLIC_URL',
      'TRUSTED_PROXIES',
      'RATE_LIMIT',
      'LIVE_PER_ADDRESS',
      'LIVE_TOTAL',
      'TRUSTED_DOCUMENTS_ONLY',
      'RESPONSE_CACHE_SIZE',
      'PROJECT_MEMORY_SIZE',
      'LOG_LEVEL',
    ]);
    expect(problems.join('\n')).not.toContain('secret');
  });

  test.each(['4000.5', '-1', 'http', '65536'])('refuses the port %s', (port) => {
    expect(problemsOf({ PORT: port })).toEqual([expect.stringContaining('PORT must be a whole number')]);
  });
});
