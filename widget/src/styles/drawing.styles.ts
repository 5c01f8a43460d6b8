import { css } from 'lit';

/** What a row draws: bar, tick, whisker, and the line of an evolution. */
export const drawing = css`
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
`;
