import { makeAsset, sendAsset } from '../../delivery/asset.ts';
import { sendMade } from '../../delivery/memory/send-made.ts';
import { widgetEntries } from '../../delivery/widget-entries.ts';
import { requestOrigin } from '../../http/origin.ts';
import type { Exchange } from '../../http/route.ts';
import { renderHtml } from '../../markup/html.ts';
import { Footprint } from '../../reads/footprint.ts';
import { NotedSource } from '../../reads/noted-source.ts';
import { findChart } from '../figures/chart-of.ts';
import { lifetimeOf, problemLifetime } from '../lifetime.ts';
import { problemOf } from '../problem-of.ts';
import { queryOf } from '../request/chart-request.ts';
import { addressOf } from '../request/forms.ts';
import { frameQueryOf, readFrameRequest } from '../request/frame-request.ts';
import { readFrameOnly } from '../request/picture-request.ts';
import { framePage, framePolicy, problemPage } from './page.ts';
import type { FrameOptions } from './routes.ts';

/** Sends a slice as a page for a frame, or a page that says what is wrong with the address. */
export async function sendFrame(exchange: Exchange, options: FrameOptions): Promise<void> {
  const { request, response, url } = exchange;
  const { assets, database, publicUrl, widget } = options;
  const styles = [assets('embed/frame.css')];
  response.setHeader('Content-Security-Policy', framePolicy);
  // A page that isolates itself may frame it all the same.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  try {
    const wanted = readFrameRequest(url.searchParams);
    const footprint = new Footprint();
    const found = await findChart(new NotedSource(database, footprint), wanted);
    const origin = publicUrl ?? requestOrigin(request);
    const content = framePage({
      request: wanted,
      chart: found.make(0),
      figures: found.figures,
      elementStyles: `/widget/${widget.version}/city-barometer.css`,
      address: origin + addressOf('/embed', frameQueryOf(wanted)),
      canonical: origin + addressOf('/', queryOf(wanted)),
      origin,
      styles,
      scripts: [
        // Figures of once are whole as they come: the script would ask for those of now.
        ...(found.archived === null ? [`/widget/${widget.version}/${widgetEntries[wanted.language]}`] : []),
        assets('embed/frame.ts'),
      ],
    });
    response.setHeader('Content-Language', wanted.language);
    await sendMade(exchange, {
      type: 'text/html; charset=utf-8',
      content: await renderHtml(content),
      cacheControl: lifetimeOf(found),
      footprint,
    });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined || response.headersSent) throw error;
    const shown = readFrameOnly(url.searchParams);
    const sentence = problem.sentence[shown.language === 'fr' ? 'FR' : 'EN'];
    response.setHeader('Content-Language', shown.language);
    const page = makeAsset(
      'text/html; charset=utf-8',
      await renderHtml(problemPage(shown, sentence, styles)),
      'quick',
    );
    await sendAsset(exchange, page, problemLifetime(problem.status), problem.status);
  }
}
