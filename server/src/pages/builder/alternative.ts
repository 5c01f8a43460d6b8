interface Told {
  heading: string;
  notice: string | null;
  summary: string;
}

/** What a chart says in a few sentences, the notice of reconstructed data before the figures. */
export const alternativeOf = ({ heading, notice, summary }: Told): string =>
  [`${heading}.`, notice, summary].filter((sentence) => sentence !== null && sentence !== '').join(' ');
