import { inLanguage } from './address.ts';
import type { Language } from './words/words.ts';

/** What a chart shows, as the element tells it. */
interface Shown {
  by: string;
  kind: string;
  city: { slug: string } | null;
  edition: { code: string } | null;
}

/** Which filter of the inventory a bar stands for; an axis of maturity stands for none. */
const filters: Readonly<Partial<Record<string, string>>> = {
  theme: 'themes',
  objective: 'objectives',
  status: 'statuses',
};

/** The element puts a row's code there. */
const code = '{code}';

/** The address of the projects that a bar counts, or of the city that it stands for; empty where there is none. */
export function rowLink({ by, kind, city, edition }: Shown, language: Language): string {
  if (kind === 'ranking') return inLanguage(`/cities/${code}`, language);
  const filter = filters[by];
  if (filter === undefined) return '';
  const parameters = new URLSearchParams();
  if (edition !== null) parameters.set('edition', edition.code);
  if (city !== null) parameters.set('cities', city.slug);
  return inLanguage(`/projects?${filter}=${code}${parameters.size > 0 ? `&${parameters}` : ''}`, language);
}
