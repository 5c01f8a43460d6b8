import type { CityData } from './types.ts';

/** How many took part; the public sources name twelve of them. */
const PARTICIPANTS = 24;

function commune(slug: string, name: string, code: string): CityData {
  return { slug, name, disclosed: true, kind: 'COMMUNE', place: { kind: 'COMMUNE', code } };
}

function intercommunality(
  slug: string,
  name: string,
  code: string,
  more: Pick<CityData, 'participationName' | 'otherNames' | 'otherSlugs' | 'formerIdentifiers'>,
): CityData {
  return {
    slug,
    name,
    disclosed: true,
    kind: 'INTERCOMMUNALITY',
    place: { kind: 'INTERCOMMUNALITY', code },
    ...more,
  };
}

const NAMED: readonly CityData[] = [
  commune('marseille', 'Marseille', '13055'),
  commune('montpellier', 'Montpellier', '34172'),
  commune('le-havre', 'Le Havre', '76351'),
  commune('nanterre', 'Nanterre', '92050'),
  commune('bourges', 'Bourges', '18033'),
  commune('dunkerque', 'Dunkerque', '59183'),
  commune('la-rochelle', 'La Rochelle', '17300'),
  commune('lorient', 'Lorient', '56121'),
  intercommunality('lille-metropole', 'Lille Métropole', '200093201', {
    otherNames: ['Métropole Européenne de Lille'],
    otherSlugs: ['metropole-europeenne-de-lille'],
    // Until 2020; the day is not known.
    formerIdentifiers: [{ scheme: 'SIREN', value: '245900410', validToYear: 2020, source: null }],
  }),
  intercommunality('brest-metropole', 'Brest Métropole', '242900314', {
    participationName: 'Brest Métropole Océane',
    otherNames: ['Brest Métropole Océane'],
    otherSlugs: ['brest-metropole-oceane'],
  }),
  intercommunality('nice-cote-d-azur', "Nice Côte d'Azur", '200030195', {
    otherNames: ["Métropole Nice Côte d'Azur"],
    otherSlugs: ['metropole-nice-cote-d-azur'],
  }),
  intercommunality('pau-pyrenees', 'Pau-Pyrénées', '200067254', {
    otherNames: ['Pau Béarn Pyrénées'],
    otherSlugs: ['pau-bearn-pyrenees'],
  }),
];

/** Nothing is known of these but that they took part. */
const UNDISCLOSED: readonly CityData[] = Array.from({ length: PARTICIPANTS - NAMED.length }, (_, index) => {
  const number = NAMED.length + index + 1;
  return {
    slug: `participant-${number}`,
    name: `Participant non divulgué ${number}`,
    disclosed: false,
    kind: null,
    place: null,
  };
});

export const CITIES_2013: readonly CityData[] = [...NAMED, ...UNDISCLOSED];
