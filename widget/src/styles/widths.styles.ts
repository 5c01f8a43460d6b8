import { css } from 'lit';

export const widths = css`
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
  /* Large text on a small screen: no room for columns. Each figure has a line of its own, and its column's title on it. */
  @container (width < 17em) {
    [part='heading'] {
      font-size: 1em;
    }
    [part='table'],
    [part='table'] > * {
      display: block;
    }
    [part='table'] tr {
      border-bottom: 1px solid var(--track);
      display: flex;
      flex-wrap: wrap;
    }
    [part='table'] :is(th, td) {
      border: 0;
      flex: 0 0 100%;
      height: auto;
      padding-left: 0;
    }
    [part='table'] thead th {
      flex: none;
      padding-right: 1em;
      width: auto;
    }
    [part='table'] td {
      overflow-wrap: normal;
      text-align: right;
    }
    td::before {
      content: attr(data-title) / '';
      float: left;
      font-weight: 400;
      opacity: 0.8;
      padding-right: 0.5em;
    }
    small {
      display: inline;
    }
  }
`;
