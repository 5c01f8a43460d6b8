import { css } from 'lit';

/**
 * Lengths in em: pages set the root to anything. Around the chart nothing depends on the page's direction; inside, the text
 * is French or English and says so (dir="ltr"), in pages of either direction. Pairs of colours keep 4.5:1 for text and 3:1
 * for marks.
 */
export const styles = css`
  :host {
    display: block;
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }

  /* A container has no width of its own: the intrinsic one is for parents that ask, as a flex row does. */
  .frame {
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em;
  }

  /* Chart and slot share one cell, so that the box is as high as the higher of the two and needs no measuring. */
  .charted {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .charted > div {
    grid-area: 1/1;
  }
  .charted > .reserve {
    overflow: clip;
    visibility: hidden;
  }
  slot::slotted(img) {
    height: auto;
    max-width: 100%;
  }

  /*
   * Nothing of the page's text style comes in but its size, the spacing that readers change, and what hides it.
   * light-dark() follows the page's color-scheme; where it is unknown the chart is light.
   */
  .chart {
    all: initial;
    --color: var(--barometer-color, #16213d);
    --background: var(--barometer-background, #fff);
    --accent: var(--barometer-accent, #2b4fd0);
    --track: var(--barometer-track, #e6eaf5);
    background: var(--background);
    border: 1px solid var(--track);
    border-top: 0.25em solid var(--accent);
    box-sizing: border-box;
    color: var(--color);
    color-scheme: inherit;
    display: flex;
    flex-direction: column;
    font: 1em/1.3 var(--barometer-font, system-ui, sans-serif);
    hyphens: auto;
    letter-spacing: inherit;
    overflow-wrap: break-word;
    padding: 0.7em 1em;
    visibility: inherit;
    word-spacing: inherit;
  }
  @supports (color: light-dark(red, red)) {
    .chart {
      --color: var(--barometer-color, light-dark(#16213d, #e9edf9));
      --background: var(--barometer-background, light-dark(#fff, #12182b));
      --accent: var(--barometer-accent, light-dark(#2b4fd0, #9db5ff));
      --track: var(--barometer-track, light-dark(#e6eaf5, #28314d));
    }
  }
  /* The height to come, where the page gave no picture to keep it. */
  .short {
    min-height: 18em;
  }
  .long {
    min-height: 26em;
  }
  .tall {
    min-height: 56em;
  }

  .body {
    display: flex;
    flex: auto;
    flex-direction: column;
  }
  .body:empty {
    display: none;
  }
  p,
  table {
    font-size: 0.875em;
    margin: 0.5em 0 0;
  }
  [part='heading'] {
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.2;
  }
  [part='notice'] {
    border-left: 0.25em solid var(--accent);
    padding-left: 0.8em;
  }
  p:empty {
    margin: 0;
  }

  table {
    border-collapse: collapse;
    line-height: 1.25;
    margin-bottom: 0.5em;
    width: 100%;
  }
  caption,
  small,
  thead,
  [part='footer'] {
    opacity: 0.8;
  }
  caption,
  small,
  thead {
    font-size: 0.9em;
  }
  th,
  td {
    border-bottom: 1px solid var(--track);
    font-weight: 400;
    padding: 0.15em 0 0.15em 1em;
    text-align: right;
  }
  thead th {
    border-color: var(--color);
    height: 24px;
    vertical-align: bottom;
  }
  caption,
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  th:first-child {
    width: 100%;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  .bars td:last-child,
  .ranking td:last-child,
  .leading [part='label'] {
    font-weight: 600;
  }

  svg {
    display: block;
    fill: var(--accent);
    height: 0.5em;
    margin: 0.25em 0;
    overflow: visible;
    width: 100%;
  }
  .bar {
    color: var(--accent);
  }
  [part='row']:not(.leading) .track + rect {
    fill-opacity: 0.72;
  }
  .track {
    fill: var(--track);
  }
  .mark,
  rect.whisker {
    fill: var(--color);
    paint-order: stroke;
    stroke: var(--background);
    stroke-width: 0.15em;
  }
  .mark {
    transform: translate(-0.175em);
  }

  .trend {
    height: 2.4em;
    margin: 0.4em 0;
  }
  line {
    stroke: var(--accent);
    stroke-width: 0.15em;
  }
  .base {
    stroke: var(--track);
  }
  line.whisker,
  .break {
    stroke: var(--color);
  }
  .break {
    stroke-dasharray: 0.2em;
  }

  [part='footer'] p,
  [part='tools'] button {
    font-size: 0.75em;
    margin: 0;
  }
  p span + span::before {
    content: '· ' / '';
  }

  a {
    color: inherit;
  }
  button {
    align-self: start;
    background: none;
    border: 1px solid;
    color: inherit;
    font: inherit;
    margin-top: 0.5em;
    padding: 0.3em 0.8em;
  }
  th button,
  [part='tools'] button {
    border: 0;
    margin: 0;
    min-height: 24px;
    min-width: 24px;
    padding: 0;
    text-align: inherit;
    text-decoration: underline;
  }
  .sort {
    text-decoration-style: dotted;
  }
  [aria-sort='ascending'] .sort::after {
    content: ' ▲' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: ' ▼' / '';
  }
  [part='tools'] {
    display: flex;
    float: right;
    gap: 1em;
    margin: -0.3em 0 -0.3em 1em;
  }
  .waiting {
    visibility: hidden;
  }
  .end {
    margin-top: auto;
    padding-top: 0.2em;
  }

  /* Read aloud only. Without opacity, moving it would count as a shift of the layout. */
  .unseen {
    height: 1px;
    opacity: 0;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }

  /* Label beside bar where there is room, above it where there is not. Either way inside the header cell. */
  @container (width >= 34em) {
    .line {
      align-items: center;
      display: grid;
      gap: 0.75em;
      grid-template-columns: 1fr 1fr;
    }
    .line svg:not(.trend) {
      height: 0.8em;
      margin: 0;
    }
    td {
      white-space: nowrap;
    }
  }
  @container (width < 34em) {
    .chart {
      padding: 0.7em;
    }
    table {
      font-size: 0.8125em;
    }
    th,
    td {
      padding-left: 0.5em;
    }
    tbody th {
      overflow-wrap: anywhere;
    }
    small {
      display: block;
    }
    [part='tools'] {
      float: none;
      margin: 0;
    }

    /* Three figures beside a label leave it no room: it takes a line of its own. The roles in the markup hold. */
    .wide,
    .wide > * {
      display: block;
    }
    .wide tr {
      border-bottom: 1px solid var(--track);
      display: flex;
      flex-wrap: wrap;
    }
    .wide :is(th, td) {
      border: 0;
      flex: 1 1 0;
      height: auto;
      padding-left: 0;
      text-align: left;
    }
    .wide th:first-child {
      flex: 0 0 100%;
    }
    .wide thead tr {
      align-items: end;
    }
    .tall {
      min-height: 96em;
    }
  }

  /* System colours: the bar, the tick and the first bar stay three different things. */
  @media (forced-colors: active) {
    rect,
    circle {
      fill: CanvasText;
    }
    line {
      stroke: CanvasText;
    }
    .leading .track + rect {
      fill: Highlight;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark,
    rect.whisker {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
  /* Ink on paper, whatever the screen was. */
  @media print {
    .chart {
      break-inside: avoid;
      color-scheme: light;
    }
    [part='tools'] {
      display: none;
    }
  }
`;
