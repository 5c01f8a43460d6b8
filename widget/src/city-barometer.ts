import { adoptStyles, type TemplateResult } from 'lit';
import { makeChart } from './chart/chart.ts';
import { toCsv } from './chart/csv.ts';
import type { AnyFigures, Chart } from './chart/model.ts';
import { readLimit, readRequest, readText, readWhole } from './data/attributes.ts';
import { explain } from './data/failure.ts';
import { Loading } from './data/loading.ts';
import { pauseMs } from './data/pause.ts';
import type { FiguresRequest } from './data/request.ts';
import { readServed } from './data/served.ts';
import type { BarometerEventMap, Selection } from './events.ts';
import { lateFor, live, tools, views } from './later.ts';
import { chooseLanguage } from './locales/language.ts';
import { laterWords } from './locales/later-words.ts';
import type { Messages } from './locales/messages.ts';
import { nearestLang } from './locales/nearest-lang.ts';
import { frameTemplate } from './render/frame.ts';
import { styles } from './styles/styles.ts';
import type { Sort, Told } from './tools/tools.ts';
import { defineProperties, UpdatingElement } from './updating-element.ts';

/** The properties that attributes give. `lang` is every element's own, and reflected by the browser. */
const TEXTS = [
  'endpoint',
  'city',
  'compare',
  'edition',
  'by',
  'view',
  'theme',
  'limit',
  'heading',
  'headingLevel',
  'rowLink',
] as const;

const attributeOf = (property: string) => property.replace('L', '-l');

/** All that can have the focus without a script. */
const linksIn = (root: ShadowRoot) => [...root.querySelectorAll('a')];

/** How far from the screen figures are asked for, and how often in vain. */
const NEAR = '1000px';
const ATTEMPTS = 7;

/**
 * A city's, or all the cities', digital projects as a chart that is a table.
 *
 * @element city-barometer
 * @attr endpoint - The GraphQL address; relative to the page. Default: `/graphql` where the script came from.
 * @attr city - A slug, an INSEE code or a SIREN. Default: all the cities.
 * @attr compare - `panel` (all the cities) or another city.
 * @attr edition - An edition's code. Default: the current one, or the latest the city takes part in.
 * @attr by - `theme` (default), `objective`, `status` or `maturity`.
 * @attr view - `bars` (default), `evolution` between the editions, or `ranking` of the cities.
 * @attr theme - Of a ranking: a theme's code. Default: by the number of projects.
 * @attr lang - French or English. Default: the nearest `lang` of the page; French when it is neither.
 * @attr limit - The first N lines, then "others"; of a ranking the first N cities, 10 by default.
 * @attr heading - The heading's text.
 * @attr heading-level - 2 to 6; 3 by default.
 * @attr row-link - The address that a row leads to, such as `/projects?themes={code}`: `{code}` is the row's theme, objective,
 *   status, axis or city.
 * @attr live - Follows changes: the figures are those of the moment, as long as a reader may be looking.
 * @attr selectable - Row labels are buttons. Set by itself when something listens for `barometer-select` on the element, once
 *   the element is defined: a page that listens before sets it, or waits for `customElements.whenDefined('city-barometer')`.
 * @slot - Shown without JavaScript, until there are figures and when there are none. Its box is kept.
 * @csspart heading - The heading.
 * @csspart notice - How the figures were reconstructed, when they were.
 * @csspart summary - The finding, in one sentence.
 * @csspart table - The table.
 * @csspart row - A row of its body.
 * @csspart label - A row's label.
 * @csspart bar - A row's drawing, an SVG.
 * @csspart value - A cell with a figure.
 * @csspart note - A sentence after the table: a break in the series, who is left out.
 * @csspart tools - The buttons for a CSV file and for the chart's address.
 * @csspart footer - How many projects, edition, source, licence and date.
 * @cssproperty --barometer-color - Text.
 * @cssproperty --barometer-background - Behind the chart.
 * @cssproperty --barometer-accent - Bars and links.
 * @cssproperty --barometer-track - Behind a bar: the length of the whole axis.
 * @cssproperty --barometer-font - The font family; `inherit` takes the page's.
 * @fires {CustomEvent<Chart>} barometer-load - The figures are shown; `detail` is the Chart.
 * @fires {CustomEvent<Problem>} barometer-error - There are none, or not the latest; `detail` is { code, message }.
 * @fires {CustomEvent<Selection>} barometer-select - A row was activated; `detail` is a Selection.
 */
export class CityBarometer extends UpdatingElement {
  static observedAttributes = [...TEXTS.map(attributeOf), 'selectable', 'lang', 'live'];

  // Whatever the attributes hold, read when used: an invalid value is the default.
  declare endpoint: string | null | undefined;
  declare city: string | null | undefined;
  declare compare: string | null | undefined;
  declare edition: string | null | undefined;
  declare by: string | null | undefined;
  declare view: string | null | undefined;
  declare theme: string | null | undefined;
  declare limit: string | number | null | undefined;
  declare heading: string | null | undefined;
  declare headingLevel: string | number | null | undefined;
  declare rowLink: string | null | undefined;
  declare selectable: boolean | undefined;

  #loading = new Loading();
  #chart: Chart | undefined;
  #sort: Sort | undefined;
  /** What an action of the reader's came to, and whether it is only said aloud. */
  #said = '';
  #aloud = false;
  #near: boolean | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A server rendered what is in the shadow root; it stays until this script can show the same. */
  #served = false;
  /** Its height was known from the page's start: nothing has to be kept free. */
  #sized = false;
  /** Which of the links had the focus when what a server rendered was replaced. */
  #focused = -1;
  /** What had the focus before it was rendered anew. */
  #held: Element | null = null;

  /**
   * Rows are buttons only where activating one does something, which only the page knows: nine tab stops that do nothing
   * would be nine obstacles. Listening on the element says so; a page that listens further up sets `selectable`.
   */
  override addEventListener<Type extends keyof BarometerEventMap>(
    type: Type,
    listener: (this: CityBarometer, event: BarometerEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: never,
    options?: boolean | AddEventListenerOptions,
  ): void {
    if (type === 'barometer-select') this.selectable = true;
    super.addEventListener(type, listener, options);
  }

  constructor() {
    super();
    // A server may have rendered it: then the shadow root came with the page.
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#served = root.hasChildNodes();
    adoptStyles(root, styles);
    root.addEventListener('slotchange', () => this.requestUpdate());
    root.addEventListener('click', this.#clicked);
    // Far from the screen it asks for nothing. In another place it is near or far anew.
    new IntersectionObserver(
      ([entry]) => {
        this.#near ||= entry?.isIntersecting;
        this.requestUpdate();
      },
      { rootMargin: NEAR },
    ).observe(this);
  }

  override connectedCallback(): void {
    if (this.#served) this.#takeServed();
    // In another place the language may be another, and a request that leaving stopped has to start again.
    super.connectedCallback();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#loading.stop();
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const property = TEXTS.find((each) => attributeOf(each) === name);
    if (property) this[property] = value;
    else if (name === 'selectable') this.selectable = value !== null;
    else this.requestUpdate();
  }

  /**
   * Asks the server again. Resolves once the outcome, good or bad, is shown.
   *
   * @param quiet readers are not told that it is under way
   */
  async refresh(quiet = false): Promise<void> {
    if (this.isConnected) await this.#load(this.#request(), 'no-cache', quiet);
  }

  /** The figures shown, with where they come from; empty before there are any. */
  toCSV(): string {
    return this.#chart ? toCsv(this.#chart) : '';
  }

  /** What a server rendered is replaced in one go, by the same; where the means for that cannot be had, it stays. */
  protected override ready(): Promise<boolean> | boolean {
    const late = this.#served && lateFor(this.#request());
    return !late || late.then(Boolean, () => false);
  }

  protected override render(root: ShadowRoot): TemplateResult {
    this.#held = root.activeElement;
    if (this.#served) {
      this.#served = false;
      this.#focused = linksIn(root).indexOf(root.activeElement as HTMLAnchorElement);
      root.replaceChildren();
      this.#sized = true;
    }
    const request = this.#request();
    if (this.#near && this.#loading.isNew(request)) {
      this.#sort = undefined;
      void this.#load(request, 'default');
    }
    const { busy, failure, shown } = this.#loading;
    const words = laterWords(request.language);
    const ownWords = shown && laterWords(shown.request.language);
    const chart = ownWords && this.#made(shown.figures, ownWords);
    this.#chart = chart;
    const slotted = this.firstElementChild ?? this.textContent?.trim();
    const problem = words && failure && explain(failure, request, words);
    let status = problem && shown ? words?.stale(words.format.time(shown.at)) : problem;
    if (busy) status = chart ? '' : words?.loading;
    return frameTemplate({
      words,
      chart,
      level: readWhole(this.headingLevel, 2, 6, 3),
      busy,
      // Behind a picture that stands for it, loading is only said.
      look: slotted
        ? chart || failure
          ? 'chart'
          : 'unseen'
        : this.#sized
          ? 'chart'
          : `chart ${request.view === 'evolution' ? 'tall' : request.by === 'theme' ? 'long' : 'short'}`,
      status: status || this.#said,
      aloud: !status && this.#aloud,
      retry: Boolean(words && problem === words.failed),
      active: true,
      selectable: this.selectable,
      rowLink: readText(this.rowLink),
      trend: views.module?.trendTemplate,
    });
  }

  protected override rendered(root: ShadowRoot): void {
    linksIn(root)[this.#focused]?.focus({ preventScroll: true });
    this.#focused = -1;
    if (live.module || this.hasAttribute('live')) {
      // What is shown by then: who waited for the script may come after who found it there.
      void live.load().then(({ follow }) => follow(this, this.#loading.shown?.request, this.#chart), Boolean);
    }
    // What had it is gone, such as the button to try again once there are figures: a reader must not start anew from the top.
    if (this.#held && !root.activeElement) root.querySelector<HTMLElement>('[part=heading]')?.focus();
  }

  #takeServed(): void {
    const { shadowRoot } = this;
    const request = this.#request();
    const figures = shadowRoot && readServed(shadowRoot, request);
    if (figures) this.#loading.take(request, figures);
  }

  #request(): FiguresRequest {
    return readRequest(
      this,
      chooseLanguage(this.lang || nearestLang(this)),
      // Not `new URL('/graphql', import.meta.url)`: bundlers take that for a file to copy.
      readText(this.endpoint) || import.meta.url.replace(/^(\w+:\/\/[^/]+).*/, '$1/graphql'),
    );
  }

  #made(figures: AnyFigures, words: Messages): Chart | undefined {
    const options = { words, limit: readLimit(this.limit), heading: readText(this.heading) };
    const chart = figures.view ? views.module?.makeView(figures, options) : makeChart(figures, options);
    return chart && this.#sort ? tools.module?.sortChart(chart, this.#sort) : chart;
  }

  /** @param quiet unless a reader, or the page, asked for it */
  async #load(request: FiguresRequest, cache: RequestCache, quiet = false): Promise<void> {
    clearTimeout(this.#timer);
    if (!quiet) this.#said = '';
    const loaded = this.#loading.load(request, cache, quiet);
    const shown = () => this.requestUpdate();
    shown();
    const late = lateFor(request)?.then(shown, shown);
    if (!(await loaded)) return;
    await late;
    shown();
    await this.updateComplete;
    const { failure, failures } = this.#loading;
    // What may pass by itself: asking again cannot mend a question.
    if (failure && failures < ATTEMPTS && !/^(BAD|NOT)_/.test(failure.code)) {
      // The first time after some seconds: whoever clicks is faster.
      this.#timer = setTimeout(
        () => this.#load(request, cache, true),
        pauseMs(failures + 1, failure.leaveMs),
      );
    }
    // That it failed again is no news.
    if (failures > 1) return;
    const words = laterWords(request.language);
    this.#dispatch(
      `barometer-${failure ? 'error' : 'load'}`,
      failure ? { code: failure.code, message: words && explain(failure, request, words) } : this.#chart,
    );
  }

  /** One listener for all that a reader can do: see `data-act` in the templates. */
  #clicked = ({ target }: Event): void => {
    const { act, index } = (target as Element).closest<HTMLElement>('[data-act]')?.dataset ?? {};
    if (act === 'select') this.#select(Number(index));
    if (act === 'retry') void this.refresh();
    if (act === 'sort') {
      this.#act((made, chart) => {
        this.#sort = made.nextSort(this.#sort, Number(index), chart);
        return made.sortedBy(chart, this.#sort);
      });
    }
    if (act === 'download') this.#act((made, chart) => made.download(chart, this.toCSV()));
    if (act === 'share') {
      this.#act((made, chart) => made.share(chart, this.#request(), readLimit(this.limit)));
    }
  };

  #select(index: number): void {
    const { by, city, edition, rows } = this.#chart ?? {};
    const row = rows?.[index];
    if (!row) return;
    const {
      code,
      label,
      values: { count = null, percent = null },
    } = row;
    const detail: Selection = { by, code, label, count, percent, city: city?.slug, edition: edition?.code };
    this.#dispatch('barometer-select', detail);
  }

  /** Does what a reader asked for, with what loads for it, and tells what came of it. */
  #act(act: (made: typeof import('./tools/tools.ts'), chart: Chart) => Told | Promise<Told>): void {
    const words = laterWords(this.#request().language);
    void tools
      .load()
      .then((made) => this.#chart && act(made, this.#chart))
      .catch(() => ({ text: words?.failed ?? '', aloud: false }))
      .then((told) => {
        this.#said = told?.text ?? '';
        this.#aloud = told?.aloud ?? false;
        this.requestUpdate();
      });
  }

  #dispatch(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

defineProperties(CityBarometer.prototype, [...TEXTS, 'selectable']);
