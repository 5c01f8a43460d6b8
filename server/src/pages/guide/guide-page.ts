import { embedCodes } from '../builder/embed-codes.ts';
import { embedContext } from '../builder/embed-context.ts';
import { findChart } from '../chart-figures.ts';
import type { PageContent } from '../page.ts';
import type { Visit } from '../page-route.ts';
import { everything } from '../slice.ts';
import { guideEn } from './guide-en.ts';
import { guideFr } from './guide-fr.ts';

const words = {
  fr: {
    title: 'Intégrer le graphique',
    description:
      'Mettre le graphique du baromètre sur un site\u00a0: balise, cadre, image, oEmbed\u202f; WordPress, Drupal, TYPO3, SPIP, HTML\u202f; CSP, couleurs, versions.',
  },
  en: {
    title: 'Embed the chart',
    description:
      'Put the barometer’s chart on a site: tag, frame, picture, oEmbed; WordPress, Drupal, TYPO3, SPIP, HTML; CSP, colours, versions.',
  },
} as const;

/** How to put the chart into any page, and what to know about it. */
export async function guidePage(visit: Visit): Promise<PageContent> {
  const { database, language, origin } = visit;
  const shown = await findChart(database, everything, language);
  const choices = { slice: everything, look: { scheme: 'auto', colours: null }, language } as const;
  const codes = embedCodes(choices, embedContext(visit, shown?.chart ?? null));
  return {
    ...words[language],
    address: '/integrer',
    main: language === 'fr' ? guideFr(origin, codes) : guideEn(origin, codes),
  };
}
