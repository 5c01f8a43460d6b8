import { slugOf } from '../values/text.ts';

export interface NewCity {
  code: string;
  name: string;
  departmentCode: string | null;
}

/**
 * Slugs for new cities: the plain name where no other official place has it, else the name and the department's number. So the
 * slug does not depend on which of them came first. A slug that is, or was, another city's is never given again.
 */
export function chooseSlugs(
  cities: readonly NewCity[],
  isHomonym: (slug: string) => boolean,
  taken: ReadonlySet<string>,
): string[] {
  const used = new Set(taken);
  return cities.map((city) => {
    const slug = candidates(city, isHomonym).find((candidate) => !used.has(candidate));
    if (slug === undefined) throw new Error(`no slug is free for ${city.name} (${city.code})`);
    used.add(slug);
    return slug;
  });
}

function candidates({ name, departmentCode, code }: NewCity, isHomonym: (slug: string) => boolean): string[] {
  const plain = slugOf(name) || 'ville';
  const department = departmentCode === null ? [] : [`${plain}-${departmentCode.toLowerCase()}`];
  const precise = [...department, `${plain}-${code.toLowerCase()}`];
  return isHomonym(plain) ? precise : [plain, ...precise];
}
