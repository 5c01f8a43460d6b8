/** What social networks take for a card, in pixels. */
export const cardSize = { width: 1200, height: 630 };
