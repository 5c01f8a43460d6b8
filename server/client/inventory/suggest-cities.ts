import { suggestDocument } from './documents.ts';

interface Suggestions {
  data?: { cities: { nodes: { slug: string; name: string }[] } } | null;
}

/** Suggests cities of the edition while a name is typed. */
export function suggestCities(
  input: HTMLInputElement,
  list: HTMLDataListElement,
  edition: HTMLSelectElement,
): void {
  let latest = 0;
  input.addEventListener('input', async () => {
    latest += 1;
    const mine = latest;
    const search = input.value.trim();
    if (search.length < 2) return;
    const variables = JSON.stringify({ search, edition: edition.value === '' ? null : edition.value });
    const response = await fetch(
      `/graphql?${new URLSearchParams({ query: suggestDocument, variables })}`,
    ).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as Suggestions | null;
    // An earlier question may be answered later.
    if (mine !== latest) return;
    list.replaceChildren(
      ...(answer?.data?.cities.nodes ?? []).map(({ slug, name }) => new Option(name, slug)),
    );
  });
}
