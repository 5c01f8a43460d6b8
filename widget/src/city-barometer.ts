import { html, LitElement, type TemplateResult } from 'lit';
import { makeChart } from './chart/chart.ts';
import { toCsv } from './chart/csv.ts';
import type { By, Chart, Row } from './chart/model.ts';
import { styles } from './city-barometer.styles.ts';
import { readBy, readText, readWhole } from './data/attributes.ts';
import { explain } from './data/failure.ts';
import { Loading } from './data/loading.ts';
import type { FiguresRequest } from './data/request.ts';
import { chooseLanguage, wordsOf } from './locales/locale.ts';
import { nearestLang } from './locales/nearest-lang.ts';
import { bodyTemplate } from './render/body.ts';

/** What `barometer-select` says of the row. Count and percent are null for a maturity axis. */
export interface Selection {
  code: string | null | undefined;
  label: string;
  by: By | undefined;
  count: Row['values'][string];
  percent: Row['values'][string];
  /** Its slug. */
  city: string | undefined;
  edition: string | undefined;
}

/**
 * A city's, or all the cities', digital projects as a chart that is a table.
 *
 * @attr endpoint - The GraphQL address; relative to the page. Default: `/graphql` where the script came from.
 * @attr city - A slug, an INSEE code or a SIREN. Default: all the cities.
 * @attr compare - `panel` (all the cities) or another city.
 * @attr edition - An edition's code. Default: the current one, or the latest the city takes part in.
 * @attr by - `theme` (default), `objective`, `status` or `maturity`.
 * @attr lang - French or English. Default: the nearest `lang` of the page; French when it is neither.
 * @attr limit - The first N lines, then "others".
 * @attr heading - The heading's text.
 * @attr heading-level - 2 to 6; 3 by default.
 * @attr selectable - Row labels are buttons. Set by itself when something listens for `barometer-select` on the element.
 * @slot - Shown without JavaScript, until there are figures and when there are none. Its box is kept.
 * @csspart heading - The heading.
 * @csspart notice - How the figures were reconstructed, when they were.
 * @csspart summary - The finding, in one sentence.
 * @csspart table - The table.
 * @csspart row - A row of its body.
 * @csspart label - A row's label.
 * @csspart bar - A row's bar, an SVG.
 * @csspart value - A cell with a figure.
 * @csspart footer - How many projects, edition, source, licence and date.
 * @cssproperty --barometer-color - Text.
 * @cssproperty --barometer-background - Behind the chart.
 * @cssproperty --barometer-accent - Bars and links.
 * @cssproperty --barometer-track - Behind a bar: the length of the whole axis.
 * @cssproperty --barometer-font - The font family; `inherit` takes the page's.
 * @fires barometer-load - The figures are shown; `detail` is the Chart.
 * @fires barometer-error - There are none, or not the latest; `detail` is { code, message }.
 * @fires barometer-select - A row was activated; `detail` is a Selection.
 */
export class CityBarometer extends LitElement {
  static override styles = styles;

  static override properties = {
    endpoint: {},
    city: {},
    compare: {},
    edition: {},
    by: {},
    limit: {},
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    lang: { reflect: true },
    selectable: { type: Boolean },
  };

  // Whatever the attributes hold, read when used: an invalid value is the default.
  declare endpoint: string | null | undefined;
  declare city: string | null | undefined;
  declare compare: string | null | undefined;
  declare edition: string | null | undefined;
  declare by: string | null | undefined;
  declare limit: string | number | null | undefined;
  declare heading: string | null | undefined;
  declare headingLevel: string | number | null | undefined;
  declare selectable: boolean | undefined;

  #loading = new Loading();
  #chart: Chart | undefined;
  #retried = false;

  /**
   * Rows are buttons only where activating one does something, which only the page knows: nine tab stops that do nothing
   * would be nine obstacles. Listening on the element says so; a page that listens further up sets `selectable`.
   */
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    if (type === 'barometer-select') this.selectable = true;
    super.addEventListener(type, listener, options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In another place the language may be another, and a request that leaving stopped has to start again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading.stop();
  }

  /** Asks the server again. Resolves once the outcome, good or bad, is shown. */
  async refresh(): Promise<void> {
    if (this.isConnected) await this.#load(this.#request(), 'no-cache');
  }

  /** The figures shown, with where they come from; empty before there are any. */
  toCSV(): string {
    return this.#chart ? toCsv(this.#chart) : '';
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const request = this.#request();
    if (this.#loading.isNew(request)) void this.#load(request, 'default');
    const { shown } = this.#loading;
    this.#chart =
      shown &&
      makeChart(shown.figures, {
        words: wordsOf(shown.request.language),
        limit: readWhole(this.limit, 1, 99, 0),
        heading: readText(this.heading),
      });
  }

  protected override render(): TemplateResult {
    const { busy, failure, shown } = this.#loading;
    const request = this.#request();
    const words = wordsOf(request.language);
    const chart = this.#chart;
    const slotted = this.firstElementChild ?? this.textContent?.trim();
    // Behind a picture that stands for it, loading is only said.
    const look = slotted
      ? chart || failure
        ? 'chart'
        : 'unseen'
      : `chart ${request.by === 'theme' ? 'long' : 'short'}`;
    const problem = failure && explain(failure, request, words);
    let status = problem && shown ? words.stale(words.format.time(shown.at)) : problem;
    if (busy) status = chart ? '' : words.loading;
    return html`<div class="frame"><div class=${chart?.rows[0] ? 'charted' : 'grid'}>
      <div class="reserve"><slot @slotchange=${() => this.requestUpdate()}></slot></div>
      <div class=${look} lang=${words.language} dir="ltr">
        <div class="body" aria-busy=${busy}>${chart && bodyTemplate(chart, readWhole(this.headingLevel, 2, 6, 3), this.selectable ? this.#select : null)}</div>
        <p role="status">${status}</p>
        ${problem === words.failed ? html`<button @click=${this.#retry}>${words.retry}</button>` : null}
      </div>
    </div></div>`;
  }

  protected override updated(): void {
    const { busy, failure } = this.#loading;
    if (!this.#retried || busy) return;
    this.#retried = false;
    if (!failure) this.renderRoot.querySelector<HTMLElement>('[part=heading]')?.focus();
  }

  #request(): FiguresRequest {
    return {
      // Not `new URL('/graphql', import.meta.url)`: bundlers take that for a file to copy.
      endpoint: readText(this.endpoint) || import.meta.url.replace(/^(\w+:\/\/[^/]+).*/, '$1/graphql'),
      city: readText(this.city),
      compare: readText(this.compare),
      edition: readText(this.edition),
      by: readBy(this.by),
      language: chooseLanguage(this.lang || nearestLang(this)),
    };
  }

  async #load(request: FiguresRequest, cache: RequestCache): Promise<void> {
    const loaded = this.#loading.load(request, cache);
    this.requestUpdate();
    if (!(await loaded)) return;
    this.requestUpdate();
    await this.updateComplete;
    const { failure } = this.#loading;
    this.#dispatch(
      `barometer-${failure ? 'error' : 'load'}`,
      failure
        ? { code: failure.code, message: explain(failure, request, wordsOf(request.language)) }
        : this.#chart,
    );
  }

  #retry = (): void => {
    this.#retried = true;
    void this.refresh();
  };

  #select = ({ code, label, values: { count = null, percent = null } }: Row): void => {
    const { by, city, edition } = this.#chart ?? {};
    const detail: Selection = { by, code, label, count, percent, city: city?.slug, edition: edition?.code };
    this.#dispatch('barometer-select', detail);
  };

  #dispatch(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
