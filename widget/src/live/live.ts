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

interface Following {
  /** Another edition may be shown without another question: which one is the current one changes. */
  show(edition: string | undefined): void;
  stop(): void;
}

const followed = new WeakMap<Followed, Following & { key: string }>();

/**
 * Keeps an element's figures those of the moment, as long as it has the attribute `live`.
 *
 * @param request what was asked for what is shown; what is asked for meanwhile is followed once it is shown
 * @param chart what is shown
 */
export function follow(
  element: Followed,
  request: FiguresRequest | undefined,
  chart: Chart | undefined,
): void {
  // Some frameworks write a false attribute out.
  const live = (element.getAttribute('live') ?? 'false') !== 'false';
  const root = element.shadowRoot;
  // What is shown may wait for its words, or for its view.
  const wanted = live && chart && root ? request : undefined;
  const key = JSON.stringify(wanted);
  const edition = chart?.edition?.code;
  const before = followed.get(element);
  if (before && before.key === key) {
    before.show(edition);
    return;
  }
  before?.stop();
  if (root && wanted) followed.set(element, { key, ...start(element, root, wanted, edition) });
  else followed.delete(element);
}

function start(
  element: Followed,
  root: ShadowRoot,
  request: FiguresRequest,
  first: string | undefined,
): Following {
  const announcements = new Announcements(root, request.language);
  letBarsMove(root);
  let edition = first;
  let seen: string | undefined;
  let leave: (() => void) | undefined;

  async function told(version: string): Promise<void> {
    if (version === seen) return;
    seen = version;
    const before = element.toCSV();
    await element.refresh(true);
    if (element.toCSV() !== before) announcements.make();
  }

  function listen(): void {
    leave = followVersion(addressOf(request, edition, streamCount()), (version) => void told(version));
  }

  const stopWatching = watchPresence(element, (present) => {
    if (!present) {
      leave?.();
      leave = undefined;
    } else if (!leave) listen();
  });
  return {
    show(code) {
      if (code === edition) return;
      edition = code;
      if (!leave) return;
      leave();
      listen();
    },
    stop() {
      stopWatching();
      announcements.stop();
    },
  };
}
