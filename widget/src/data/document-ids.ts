import type { DocumentName } from './documents.ts';

/** By itself: the others load with the views that need them. */
export const barsId = 'd19a86cec40f74012c94970e0cd712cd5a887c9b02d1c1ff841034b86e8ed6c2';

/** The SHA-256 of each document's text: all that a page sends of it. A test holds them against the texts. */
export const documentIds: Readonly<Record<DocumentName, string>> = {
  bars: barsId,
  evolution: 'ee81cf3b391a788df496a9a0283575acf286090a518a3d4887b46fa379f525a6',
  ranking: '113298ec3d9e616d5e1718ff1557b3e4be4d8215061e8bb1176e1f6bf6041657',
};
