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
  /* Ink on paper, whatever the screen was: backgrounds are left out, and a page's colours may be meant for them. */
  @media print {
    .chart {
      --background: #fff;
      --color: #000;
      break-inside: avoid;
      color-scheme: light;
    }
    rect {
      stroke: var(--color);
    }
    [part='tools'] {
      display: none;
    }
    .sort {
      text-decoration: none;
    }
    [part='footer'] a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
