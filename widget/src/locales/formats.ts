import { makeFormat } from '../chart/format.ts';

// Intl objects are slow to make and large: each language makes its own once, when it is first read.
export const frenchFormat = () => makeFormat('fr-FR', '\u202f%');
export const englishFormat = () => makeFormat('en-GB', '%');
