/** Every view of the element, as a page writes it. The city is made up: nothing may be invented about a real one. */
export const VIEWS = {
  theme: '',
  objective: 'by="objective"',
  status: 'by="status"',
  maturity: 'by="maturity" city="ville-exemple"',
  comparison: 'city="ville-exemple" compare="panel"',
  evolution: 'view="evolution"',
  ranking: 'view="ranking" theme="energy" edition="2022" city="ville-exemple"',
  published: 'edition="2014"',
} as const;

export const tag = (view: keyof typeof VIEWS) =>
  `<city-barometer id="${view}" ${VIEWS[view]}></city-barometer>`;

export const NAMES = Object.keys(VIEWS) as (keyof typeof VIEWS)[];

/** One page with all of them. */
export const ALL_VIEWS = NAMES.map(tag).join('');

export const LANGUAGES = ['fr', 'en'] as const;
