import type { Choices } from '../../src/pages/builder/choices.ts';
import { embedAddresses } from '../../src/pages/builder/embed-codes.ts';

const addressOf = { iframe: 'embed', oembed: 'embed', picture: 'svg', png: 'png' } as const;

/** Says of each picture and frame what it weighs on the wire, once somebody looks at it: it is fetched for that. */
export function measureCosts(codes: HTMLElement, choices: Choices): void {
  const addresses = embedAddresses(choices, location.origin);
  for (const cost of codes.querySelectorAll<HTMLElement>('.cost')) {
    const way = cost.dataset['way'] as keyof typeof addressOf;
    const details = cost.closest('details');
    const address = addresses[addressOf[way]];
    if (cost.dataset['address'] === address) continue;
    cost.dataset['address'] = address;
    cost.textContent = '…';
    if (details === null || details.open) void measure(cost, address);
    else details.addEventListener('toggle', () => void measure(cost, address), { once: true });
  }
}

async function measure(cost: HTMLElement, address: string): Promise<void> {
  const bytes = await bytesOf(address);
  // Another choice may have been made meanwhile.
  if (cost.dataset['address'] !== address) return;
  cost.textContent = bytes === null ? '–' : (cost.dataset['sentence'] ?? '').replace('{}', shown(bytes));
}

/** The compressed size of what is at an address; null where nothing is. */
async function bytesOf(address: string): Promise<number | null> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) return null;
  await response.arrayBuffer();
  const [entry] = performance.getEntriesByName(address).slice(-1);
  return (entry as PerformanceResourceTiming | undefined)?.encodedBodySize ?? null;
}

const shown = (bytes: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000);
