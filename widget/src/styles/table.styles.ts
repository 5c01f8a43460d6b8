import { css } from 'lit';

export const table = css`
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
`;
