import type { Language } from '../locales/language.ts';

/** Who listens to a page is told now and then that figures changed, not each time. */
const APART_MS = 30_000;

const WORDS: Readonly<Record<Language, (time: string) => string>> = {
  fr: (time) => `Chiffres mis à jour à ${time}.`,
  en: (time) => `Figures updated at ${time}.`,
};

/** Says aloud, to who does not see the chart, that its figures changed. */
export class Announcements {
  readonly #place: HTMLElement;
  readonly #language: Language;
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The place is there before it says anything: screen readers only hear what changes. */
  constructor(root: ShadowRoot, language: Language) {
    this.#language = language;
    this.#place = root.ownerDocument.createElement('p');
    this.#place.role = 'status';
    this.#place.lang = language;
    this.#place.className = 'unseen';
    root.append(this.#place);
  }

  /** Says it now, or once for all that comes until it may be said again. */
  make(): void {
    const time = new Date().toLocaleTimeString(this.#language, { timeStyle: 'short' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#last = Date.now();
        this.#place.textContent = WORDS[this.#language](time);
      },
      Math.max(0, this.#last + APART_MS - Date.now()),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#place.remove();
  }
}
