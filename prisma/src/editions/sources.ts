import type { SourceData } from './types.ts';

/** A publication whose licence, like that of all the barometer's sources, is unknown. */
function publication(
  key: string,
  name: string,
  address: string | null,
  updatedAt: string | null = null,
): SourceData {
  return { key, name, url: address === null ? null : `https://${address}`, licence: null, updatedAt };
}

export const RECONSTRUCTION_2013: SourceData = {
  key: 'barometre-2013',
  name: 'Baromètre, d’après les chiffres publiés de Syntec Numérique (19 juin 2013)',
  url: null,
  licence: 'Licence Ouverte 2.0',
  updatedAt: '2013-06-19',
};

/** Names, codes, populations, departments and regions. */
export const OFFICIAL_CODES: SourceData = {
  key: 'decoupage-administratif',
  name: 'Etalab, découpage administratif de la France (2026)',
  url: 'https://www.npmjs.com/package/@etalab/decoupage-administratif',
  licence: 'Licence Ouverte 2.0',
  updatedAt: null,
};

export const FRENCHWEB = publication(
  'frenchweb-2013',
  'FrenchWeb, « Villes connectées : les loisirs et le tourisme comme principaux moteurs du numérique » (2013)',
  null,
);
export const FRANCIS_DEMOZ = publication(
  'francis-demoz-2013',
  'Francis Demoz (2013)',
  'francisdemoz.com/?p=2025',
);
export const IMAGES_ET_RESEAUX = publication(
  'images-et-reseaux-2014',
  'Images & Réseaux, « Lu pour vous : le baromètre Ville numérique de Syntec » (septembre 2014)',
  'images-et-reseaux.com/fr/blogs/2014/09/lu-pour-vous-le-barometre-ville-numerique-de-syntec',
);
export const RACHED_INNOV = publication(
  'rached-innov-2013',
  'Rached Innov, « Le baromètre des villes numériques » (juin 2013)',
  'rached-innov.blogspot.fr/2013/06/le-barometre-des-villes-numeriques.html',
);
export const CHANNELNEWS = publication(
  'channelnews-2013',
  'ChannelNews, « Syntec Numérique lance le baromètre des “Villes Numériques” »',
  'channelnews.fr/syntec-numerique-lance-le-barometre-des-qvilles-numeriquesq-13688',
);
export const SYNTEC_2014 = publication(
  'syntec-numerique-2014',
  'Syntec Numérique, 2e baromètre Villes numériques (2014), d’après la presse',
  null,
);
export const INFORMATIQUE_NEWS = publication(
  'informatiquenews-2014',
  'InformatiqueNews, « 2e baromètre Villes numériques » (2014)',
  'informatiquenews.fr/2e-barometre-villes-numeriques-18026',
);
export const SILICON = publication(
  'silicon-2014',
  'Silicon, « Baromètre Ville numérique 2014 »',
  'silicon.fr/barometre-ville-numerique-2014-95391.html',
);
export const SLIDESHARE = publication(
  'slideshare-2014',
  'SlideShare, « Pitch Ville numérique 2014 »',
  'fr.slideshare.net/slideshow/pitch-ville-numerique-2014/36555643',
);
export const SYNTEC_2015 = publication(
  'syntec-numerique-2015',
  'Syntec Numérique, baromètre Ville numérique (2015)',
  'syntec-numerique.fr/actu-informatique/barometre-ville-numerique-salon-innovative-city',
);
