import { render, type TemplateResult } from 'lit';

/**
 * The part of an element's life that this one needs: it renders after changes, once for several at a time, and only while it
 * is in a page. Lit's own base class does much more, in a seventh of all the bytes that a page may be asked to load.
 */
export abstract class UpdatingElement extends HTMLElement {
  #update: Promise<void> | undefined;

  constructor() {
    super();
    // What a page set before this class was known would hide the class's own properties.
    for (const [name, value] of Object.entries(this)) {
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Resolves once all that changed is shown. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  requestUpdate(): void {
    this.#update ??= this.#render();
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  async #render(): Promise<void> {
    await null;
    const ready = await this.ready();
    this.#update = undefined;
    const root = this.shadowRoot;
    if (!ready || !this.isConnected || !root) return;
    render(this.render(root), root);
    this.rendered(root);
  }

  /** False: what is there has to stay. */
  protected ready(): Promise<boolean> | boolean {
    return true;
  }

  protected abstract render(root: ShadowRoot): TemplateResult;

  protected rendered(_root: ShadowRoot): void {}
}

/** Gives a class properties that render again when they are set. */
export function defineProperties(prototype: UpdatingElement, names: readonly string[]): void {
  for (const name of names) {
    const values = new WeakMap<UpdatingElement, unknown>();
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: UpdatingElement) {
        return values.get(this);
      },
      set(this: UpdatingElement, value: unknown) {
        if (values.get(this) === value) return;
        values.set(this, value);
        this.requestUpdate();
      },
    });
  }
}
