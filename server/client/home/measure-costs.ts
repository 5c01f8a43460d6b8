import type { Choices } from '../../src/pages/builder/choices.ts';
import { embedAddresses } from '../../src/pages/builder/embed-codes.ts';
import { type ScriptSizes, scriptBytes } from '../../src/pages/builder/script-cost.ts';

const addressOf = { iframe: 'embed', oembed: 'embed', picture: 'svg', png: 'png' } as const;

/**
 * Says what each way weighs. Scripts were measured when they were built; a picture or a frame is fetched for that, once
 * somebody looks at it.
 */
export function measureCosts(codes: HTMLElement, choices: Choices): void {
  const sizes = JSON.parse(codes.dataset['sizes'] ?? '{}') as ScriptSizes;
  for (const cost of codes.querySelectorAll<HTMLElement>('.script-cost')) {
    cost.textContent = (cost.dataset['sentence'] ?? '').replace('{}', shown(scriptBytes(sizes, choices)));
  }
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
