/** What a reader's click asks for: one file, loaded at the first. */
export { download } from './download.ts';
export { share } from './share.ts';
export { nextSort, type Sort, sortChart, sortedBy } from './sort.ts';
export type { Told } from './words.ts';
