import { css } from 'lit';

/** What a reader can press. */
export const controls = css`
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
  .line {
    display: block;
  }
  a.line {
    min-height: 24px;
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
  /* Its lines have links: beside them the tools would come before what stands to their left. */
  .evolution ~ .end [part='tools'] {
    float: none;
    justify-content: end;
    margin: 0;
  }
  .waiting {
    visibility: hidden;
  }
`;
