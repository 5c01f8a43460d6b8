/** Cities of an edition whose name has these words. */
export const suggestDocument = `query SuggestCities($edition: String, $search: String) {
  cities(first: 10, where: { edition: $edition, search: $search }) { nodes { slug name } }
}`;

/** Everything that the pages ask the API in a browser: what is trusted where nothing else is. */
export const pageDocuments: readonly string[] = [suggestDocument];
