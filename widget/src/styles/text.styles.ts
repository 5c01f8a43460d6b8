import { css } from 'lit';

export const text = css`
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

  [part='footer'] p,
  [part='tools'] button {
    font-size: 0.75em;
    margin: 0;
  }
  /* Seen as a dot, heard as a comma. */
  p span:not(:last-child)::after {
    content: ' ·' / ',';
  }

  a {
    color: inherit;
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
`;
