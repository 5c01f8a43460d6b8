import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, openSeeded } from './databases.ts';

describe.each(KINDS)('slugs, %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded(kind);
  });
  afterAll(() => database.close());

  async function cityOf(slug: string): Promise<string | undefined> {
    const found = await database.client.citySlug.findUnique({ where: { slug }, include: { city: true } });
    return found?.city.slug;
  }

  it.each([
    ['marseille', 'marseille'],
    ['metropole-europeenne-de-lille', 'lille-metropole'],
    ['brest-metropole-oceane', 'brest-metropole'],
    ['metropole-nice-cote-d-azur', 'nice-cote-d-azur'],
    ['pau-bearn-pyrenees', 'pau-pyrenees'],
    ['participant-24', 'participant-24'],
  ])('%s leads to %s', async (slug, city) => {
    expect(await cityOf(slug)).toBe(city);
  });

  it('that a city had lead to it for ever', async () => {
    const { client } = database;
    await client.city.update({ where: { slug: 'bourges' }, data: { slug: 'bourges-18' } });
    await client.city.update({ where: { slug: 'bourges-18' }, data: { slug: 'ville-de-bourges' } });
    expect(await Promise.all(['bourges', 'bourges-18', 'ville-de-bourges'].map(cityOf))).toEqual([
      'ville-de-bourges',
      'ville-de-bourges',
      'ville-de-bourges',
    ]);
    await client.city.update({ where: { slug: 'ville-de-bourges' }, data: { slug: 'bourges' } });
    expect(await cityOf('bourges-18')).toBe('bourges');
  });

  it('that a city had never become another city’s', async () => {
    const create = database.client.city.create({
      data: { slug: 'metropole-europeenne-de-lille', name: 'Lille', kind: 'COMMUNE' },
    });
    await expect(create).rejects.toMatchObject({ code: 'P2002' });
    expect(await cityOf('metropole-europeenne-de-lille')).toBe('lille-metropole');
  });

  it('move with a merger', async () => {
    const { client } = database;
    const lorient = await client.city.findUniqueOrThrow({ where: { slug: 'lorient' } });
    await client.citySlug.update({ where: { slug: 'brest-metropole-oceane' }, data: { cityId: lorient.id } });
    expect(await cityOf('brest-metropole-oceane')).toBe('lorient');
  });
});
