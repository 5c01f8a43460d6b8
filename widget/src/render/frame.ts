import { html, nothing, type TemplateResult } from 'lit';
import type { Chart } from '../chart/model.ts';
import type { Messages } from '../locales/messages.ts';
import { bodyTemplate } from './body.ts';
import type { TableOptions } from './table.ts';

/** Everything the element shows, whether a page's script or a server renders it. */
export interface Frame extends TableOptions {
  /** Undefined while they load: then there is the slot alone. */
  words: Messages | undefined;
  chart: Chart | undefined;
  level: number;
  busy: boolean;
  /** `chart`, with the height to expect where nothing else keeps it; `unseen` behind a picture that stands for it. */
  look: string;
  status: string | undefined;
  /** Whether the status only repeats aloud what everybody sees. */
  aloud: boolean;
  /** Whether asking again may help. */
  retry: boolean;
  /** The slot; a server has to write it by other means than a template. */
  slot?: unknown;
}

const SLOT = html`<slot></slot>`;

/** A script finds what a reader wants by `data-act`: without one, nothing says that it could be done. */
export function frameTemplate(frame: Frame): TemplateResult {
  const { words, chart, level, busy, look, status, aloud, retry, active, slot = SLOT } = frame;
  const shown = words && chart?.rows[0];
  // Without a script they keep their place only.
  const tools = shown
    ? html`<div part="tools" class=${active ? '' : 'waiting'}><button data-act="download">${words.download}</button><button data-act="share">${words.share}</button></div>`
    : null;
  return html`<div class="frame"><div class=${shown ? 'charted' : 'grid'}>
      <div class="reserve">${slot}</div>
      <div class=${look} lang=${words?.language ?? nothing} dir="ltr">
        <div class="body" aria-busy=${busy}>${chart && bodyTemplate(chart, level, frame, tools)}</div>
        <p role="status" class=${aloud ? 'unseen' : ''}>${status}</p>
        ${retry ? html`<button data-act="retry">${words?.retry}</button>` : null}
      </div>
    </div></div>`;
}
