import { laterRoutes } from '../../http/later-routes.ts';
import { type Route, readOnly } from '../../http/route.ts';
import type { DataOptions } from './send-chart-data.ts';

/** One slice as a table and as data. */
export const dataRoutes = (options: DataOptions): Route[] =>
  laterRoutes({ 'chart-csv': readOnly('/chart.csv'), 'chart-json': readOnly('/chart.json') }, async () => {
    const { sendChartData } = await import('./send-chart-data.ts');
    return {
      'chart-csv': (exchange) => sendChartData(exchange, 'csv', options),
      'chart-json': (exchange) => sendChartData(exchange, 'json', options),
    };
  });
