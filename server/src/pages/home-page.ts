import { choicesAddress, readChoices } from './builder/choices.ts';
import { embedContext } from './builder/embed-context.ts';
import { scriptSizes } from './builder/script-sizes.ts';
import { findChart } from './chart-figures.ts';
import { elementStyles } from './element-styles.ts';
import { home } from './home.ts';
import { findHomeData } from './home-data.ts';
import { datasetOf } from './linked-data/dataset.ts';
import type { PageContent } from './page.ts';
import type { Visit } from './page-route.ts';

/** The start page: one slice as a chart, how to put it elsewhere, and where its figures come from. */
export async function homePage(visit: Visit): Promise<PageContent> {
  const { database, language, origin, url, widget, words } = visit;
  const choices = readChoices(url.searchParams, language);
  const [data, shown] = await Promise.all([
    findHomeData(database, choices.slice),
    findChart(database, choices.slice, choices.language),
  ]);
  const chart = shown?.chart ?? null;
  return {
    title: words.title,
    description: words.description,
    address: choicesAddress({ ...choices, language }, 'fr'),
    charts: choices.language,
    card: chart === null ? undefined : { chart, address: choicesAddress(choices, choices.language) },
    scripts: ['site.ts'],
    data: data.editions.map(({ edition }) => datasetOf(origin, language, edition)),
    main: home({
      words,
      choices,
      data,
      shown,
      stylesheet: elementStyles(widget),
      context: embedContext(visit, chart),
      sizes: await scriptSizes(widget),
    }),
  };
}
