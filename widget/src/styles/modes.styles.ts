import { css } from 'lit';

export const modes = css`
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
