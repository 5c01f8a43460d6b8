/** A page with one chart, as the documentation of who draws it says to write it. */
export interface Contender {
  name: string;
  /** Its package, for the version; none of the product itself. */
  peer?: string;
  /** In the page's head. */
  head: string;
  /** In the place of the chart. */
  body: string;
  /** The script of `peers/` that is bundled for it. */
  script?: string;
  /** A style sheet that it brings. */
  styles?: string;
}

const scriptOf = (name: string) => `<script type="module" src="/peers/${name}.js"></script>`;
const ELEMENT = '<script type="module" src="/widget/v1/city-barometer.js"></script>';

/** The first one is what the others are compared to. */
export const contenders: readonly Contender[] = [
  { name: '`<city-barometer>`', head: ELEMENT, body: '<city-barometer edition="2013"></city-barometer>' },
  {
    name: '`<city-barometer>` with the builder’s picture',
    head: ELEMENT,
    body: `<city-barometer edition="2013" lang="fr">
  <img src="/chart.svg?edition=2013&amp;look=auto" alt="Projets numériques par thème" width="600" height="420" loading="lazy">
</city-barometer>`,
  },
  {
    name: 'Chart.js',
    peer: 'chart.js',
    script: 'chart-js',
    head: scriptOf('chart-js'),
    body: '<div><canvas></canvas></div>',
  },
  {
    name: 'ECharts',
    peer: 'echarts',
    script: 'echarts',
    head: scriptOf('echarts'),
    body: '<div id="box" style="width: 600px; height: 400px"></div>',
  },
  {
    name: 'Observable Plot',
    peer: '@observablehq/plot',
    script: 'plot',
    head: scriptOf('plot'),
    body: '<div id="box"></div>',
  },
  {
    name: 'DSFR Chart',
    peer: '@gouvfr/dsfr-chart',
    script: 'dsfr-chart',
    styles: '@gouvfr/dsfr-chart/BarChart.css',
    head: `<link rel="stylesheet" href="/peers/dsfr-chart.css">${scriptOf('dsfr-chart')}`,
    body: '<div id="box"></div>',
  },
];

export const pageOf = ({ head, body }: Contender): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Page</title>${head}</head><body><h1>Page</h1><div id="host">${body}</div><p>What follows the chart.</p></body></html>`;
