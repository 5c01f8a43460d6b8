import type { CityBarometer } from '@barometre/widget';

/** What a page without a framework may write; each line that is marked must be refused. */
export function use(document: Document): string {
  const element: CityBarometer = document.createElement('city-barometer');
  element.city = 'marseille';
  element.view = 'evolution';
  element.addEventListener('barometer-load', (event) => event.detail.rows.map(({ label }) => label));
  element.addEventListener('barometer-select', ({ detail }) => detail.count);
  document.addEventListener('barometer-error', ({ detail }) => detail.message);
  document.body.addEventListener('barometer-load', ({ detail }) => detail.heading);
  // @ts-expect-error: an error has no rows
  element.addEventListener('barometer-error', ({ detail }) => detail.rows);
  // @ts-expect-error: no such method
  element.reload();
  void element.refresh();
  return element.toCSV();
}
