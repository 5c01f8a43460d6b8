import type { DocumentName } from './documents.ts';

/** By itself: the others load with the views that need them. */
export const barsId = 'eb9239987780cf7f855e214fc52ba1057a2a29cb7d6e27224716012575f2fbf0';

/** The SHA-256 of each document's text: all that a page sends of it. A test holds them against the texts. */
export const documentIds: Readonly<Record<DocumentName, string>> = {
  bars: barsId,
  evolution: '15df05003a332377549323914ab8d9a329f97ed8332dbc43c2a1188344c309a5',
  ranking: 'c2fb0d0d8d386b26f97a36a122ab4f0cd9af0c3f6eaafa42fda1fb6d66afa2a7',
};
