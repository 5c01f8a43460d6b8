/** Something that a reader may look for. */
interface Place {
  /** What it is called, such as `City.statistics` or "Paging". */
  name: string;
  /** What is said of it. */
  text: string;
  address: string;
}

const most = 30;

/** Finds headings, types, fields and values by their names, then by what is said of them. */
export function offerSearch(box: HTMLElement, content: HTMLElement): void {
  const input = box.querySelector('input');
  const status = box.querySelector('[role="status"]');
  const list = box.querySelector('ol');
  if (input === null || status === null || list === null) return;
  const places = [...content.querySelectorAll<HTMLElement>('[id]')].map(placeOf);
  box.hidden = false;

  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length === 0 ? [] : find(places, words);
    list.replaceChildren(...found.slice(0, most).map(linkTo));
    status.textContent = words.length === 0 ? '' : tell(found.length);
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') list.querySelector('a')?.click();
  });
}

function placeOf(element: HTMLElement): Place {
  const isMember = element.localName === 'dt';
  const said = isMember ? element.nextElementSibling : element.parentElement?.querySelector(':scope > p');
  return {
    name: isMember ? element.id : (element.querySelector('.self') ?? element).textContent,
    text: (said?.textContent ?? '').toLowerCase(),
    address: `#${element.id}`,
  };
}

function find(places: readonly Place[], words: readonly string[]): Place[] {
  return places
    .map((place) => ({ place, weight: weightOf(place, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ place }) => place);
}

/** A name that is the word comes before one that begins so, that holds it, and a text that says it; 0: none does. */
function weightOf({ name, text }: Place, words: readonly string[]): number {
  const known = name.toLowerCase();
  const last = known.split('.').at(-1) ?? known;
  const weights = words.map((word) => {
    if (known === word) return 5;
    if (last === word) return 4;
    if (last.startsWith(word)) return 3;
    if (known.includes(word)) return 2;
    return text.includes(word) ? 1 : 0;
  });
  return weights.includes(0) ? 0 : Math.max(...weights);
}

function linkTo({ name, address }: Place): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = name;
  item.append(link);
  return item;
}

function tell(count: number): string {
  if (count === 0) return 'Nothing is called so.';
  if (count > most) return `${count} places; the first ${most} are listed.`;
  return count === 1 ? '1 place.' : `${count} places.`;
}
