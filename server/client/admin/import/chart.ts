import { makeChart } from '@barometre/widget/chart';
import { wordsOf } from '@barometre/widget/locales';
import { bodyTemplate } from '@barometre/widget/render';
import { styles } from '@barometre/widget/styles';
import { html, LitElement, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import type { Imported } from './imported.ts';
import { previewFigures } from './preview-figures.ts';
import type { ReportedEdition } from './read-report.ts';

/**
 * The chart that the element would draw of an edition after a commit. The element asks the public API, which knows nothing
 * of it yet: so its own chart, words, templates and styles are used on the figures of the import.
 */
export class AdminImportChart extends LitElement {
  static override styles = styles;
  static override properties = {
    words: { attribute: false },
    preview: { attribute: false },
    edition: { attribute: false },
  };

  declare words: AdminWords;
  declare preview: NonNullable<Imported['preview']>;
  declare edition: ReportedEdition | null;

  protected override render(): TemplateResult {
    const { words, preview, edition } = this;
    const heading = edition?.title ?? words.imports.report.chart;
    const chart = makeChart(previewFigures(preview, edition, words), {
      words: wordsOf(words.language),
      limit: 0,
      heading,
    });
    return html`<div class="frame"><div class="chart" lang=${words.language} dir="ltr"><div class="body">${bodyTemplate(chart, 4, {})}</div></div></div>`;
  }
}
