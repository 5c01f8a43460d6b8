import type { Chart } from '../chart/model.ts';
import type { FiguresRequest } from '../data/request.ts';
import { addressOf } from './address.ts';
import { Announcements } from './announcements.ts';
import { letBarsMove } from './motion.ts';
import { watchPresence } from './presence.ts';
import { followVersion, streamCount } from './version-stream.ts';

/** An element, as far as following changes on its behalf needs it. */
export interface Followed extends HTMLElement {
  /** Asks for the figures again, without telling readers so, and resolves once they are shown. */
  refresh(quiet: boolean): Promise<void>;
  /** What is shown. */
  toCSV(): string;
}

const followed = new WeakMap<Followed, { key: string; stop(): void }>();

/**
 * Keeps an element's figures those of the moment, as long as it has the attribute `live`.
 *
 * @param request what was asked, once that is shown
 * @param chart what is shown
 */
export function follow(
  element: Followed,
  request: FiguresRequest | undefined,
  chart: Chart | undefined,
): void {
  // Some frameworks write a false attribute out.
  const wanted = (element.getAttribute('live') ?? 'false') === 'false' ? undefined : request;
  const key = JSON.stringify(wanted);
  const before = followed.get(element);
  if (before?.key === key) return;
  before?.stop();
  if (wanted) followed.set(element, { key, stop: start(element, wanted, chart?.edition?.code) });
  else followed.delete(element);
}

function start(element: Followed, request: FiguresRequest, edition: string | undefined): () => void {
  const root = element.shadowRoot;
  if (!root) return () => undefined;
  const announcements = new Announcements(root, request.language);
  letBarsMove(root);
  let seen: string | undefined;
  let leave: (() => void) | undefined;

  async function told(version: string): Promise<void> {
    if (version === seen) return;
    seen = version;
    const before = element.toCSV();
    await element.refresh(true);
    if (element.toCSV() !== before) announcements.make();
  }

  const stopWatching = watchPresence(element, (present) => {
    if (!present) {
      leave?.();
      leave = undefined;
    } else if (!leave) {
      leave = followVersion(addressOf(request, edition, streamCount()), (version) => void told(version));
    }
  });
  return () => {
    stopWatching();
    announcements.stop();
  };
}
