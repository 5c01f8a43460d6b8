import type { Chart } from '@barometre/widget/chart';
import type { Visit } from '../page-route.ts';
import { alternativeOf } from './alternative.ts';
import type { EmbedContext } from './embed-codes.ts';

/** What codes need to know of this server and of the chart; without a chart the picture says that there is none. */
export const embedContext = ({ origin, widget, words }: Visit, chart: Chart | null): EmbedContext => ({
  origin,
  version: widget.version,
  integrity: { fr: widget.scripts.fr.integrity, en: widget.scripts.en.integrity },
  title: chart?.heading ?? words.title,
  alternative: chart === null ? words.title : alternativeOf(chart),
});
