import { findChart } from './chart-figures.ts';
import { home } from './home.ts';
import { findHomeData } from './home-data.ts';
import { datasetOf } from './linked-data/dataset.ts';
import type { PageContent } from './page.ts';
import type { Visit } from './page-route.ts';
import { readSlice, sliceAddress } from './slice.ts';

/** The start page: one slice as a chart, how to put it elsewhere, and where its figures come from. */
export async function homePage({ database, language, origin, url, words }: Visit): Promise<PageContent> {
  const slice = readSlice(url.searchParams);
  const [data, chart] = await Promise.all([
    findHomeData(database, slice),
    findChart(database, slice, language),
  ]);
  return {
    title: words.title,
    description: words.description,
    address: sliceAddress(slice, 'fr'),
    charts: true,
    scripts: ['site.ts'],
    data: data.editions.map(({ edition }) => datasetOf(origin, language, edition)),
    main: home({ words, slice, data, chart, origin }),
  };
}
