/** The European Union's names for what every catalogue has to say. */
const authority = 'http://publications.europa.eu/resource/authority';

export const languages = [`${authority}/language/FRA`, `${authority}/language/ENG`];

export const france = { '@id': `${authority}/country/FRA`, '@type': 'dct:Location' };

export const openToAll = { '@id': `${authority}/access-right/PUBLIC`, '@type': 'dct:RightsStatement' };

/** Government and public sector; science and technology. */
export const themes = [`${authority}/data-theme/GOVE`, `${authority}/data-theme/TECH`];
