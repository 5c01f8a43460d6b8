import { css } from 'lit';

/**
 * The box, its colours, and the height that is kept for what comes. Around the chart nothing depends on the page's direction;
 * inside, the text is French or English and says so (dir="ltr"), in pages of either direction.
 */
export const box = css`
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
`;
