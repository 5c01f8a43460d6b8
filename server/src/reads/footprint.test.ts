import { describe, expect, it } from 'vitest';
import { Footprint } from './footprint.ts';

const [edition2013, edition2014, brest, nice] = [1, 2, 10, 20];
const made = (note: (footprint: Footprint) => void) => {
  const footprint = new Footprint();
  footprint.name(edition2013, '2013');
  note(footprint);
  return footprint;
};

const nothing = made(() => undefined);
const everything = made((footprint) => footprint.everything());
const edition = made((footprint) => footprint.edition(edition2013));
const projects = made((footprint) => footprint.projects(edition2013));
const cityThere = made((footprint) => footprint.cityInEdition({ cityId: brest, editionId: edition2013 }));
const city = made((footprint) => footprint.city(brest));
const both = made((footprint) => {
  footprint.projects(edition2013);
  footprint.cityInEdition({ cityId: brest, editionId: edition2013 });
});

const change = (editionId: number | null, cityIds: number[] | null) => ({ editionId, cityIds });

describe('an answer is touched', () => {
  it.each([
    ['by everything', change(null, null), [true, true, true, true, true, true, true]],
    ['by the edition', change(edition2013, null), [false, true, true, true, true, true, true]],
    ['by another edition', change(edition2014, null), [false, true, false, false, false, true, false]],
    [
      'by the city in the edition',
      change(edition2013, [brest]),
      [false, true, false, true, true, true, true],
    ],
    [
      'by another city in the edition',
      change(edition2013, [nice]),
      [false, true, false, true, false, false, true],
    ],
    ['by some cities', change(edition2013, [nice, brest]), [false, true, false, true, true, true, true]],
    [
      'by the city in another edition',
      change(edition2014, [brest]),
      [false, true, false, false, false, true, false],
    ],
    ['by the city itself', change(null, [brest]), [false, true, false, true, true, true, true]],
    ['by another city', change(null, [nice]), [false, true, false, true, false, false, true]],
  ])('%s', (_what, happened, expected) => {
    const footprints = [nothing, everything, edition, projects, cityThere, city, both];
    const touched = footprints.map((footprint) => footprint.isTouchedBy(happened));
    expect(touched).toEqual(expected);
  });
});

it('touches and is called the same where all of it is added to none', () => {
  const changes = [null, edition2013, edition2014].flatMap((editionId) =>
    [null, [brest], [nice]].map((cityIds) => change(editionId, cityIds)),
  );
  const seen = (footprint: Footprint) => [
    footprint.tags(),
    changes.map((happened) => footprint.isTouchedBy(happened)),
  ];
  for (const footprint of [nothing, everything, edition, projects, cityThere, city, both]) {
    const sum = new Footprint();
    sum.add(footprint);
    expect(seen(sum)).toEqual(seen(footprint));
  }
  const sum = made((all) => {
    for (const each of [cityThere, projects, city]) all.add(each);
  });
  expect(sum.tags()).toEqual(['edition-2013', 'editions', 'cities']);
});

describe('the tags of an answer', () => {
  it.each([
    ['made from nothing', nothing, []],
    ['made from anything', everything, ['editions', 'cities']],
    ['about an edition', edition, ['edition-2013']],
    ['about its projects', projects, ['edition-2013', 'cities']],
    ['about a city in it', cityThere, ['edition-2013', 'city-10']],
    ['about a city', city, ['editions', 'city-10']],
    ['about all of it', both, ['edition-2013', 'cities']],
  ])('%s', (_what, footprint, tags) => {
    expect(footprint.tags()).toEqual(tags);
  });

  it('stay few', () => {
    const many = made((footprint) => {
      for (let cityId = 1; cityId <= 100; cityId++)
        footprint.cityInEdition({ cityId, editionId: edition2013 });
    });
    expect(many.tags()).toEqual(['edition-2013', 'cities']);
  });
});
