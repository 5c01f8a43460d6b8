import { html, type TemplateResult } from 'lit';
import { choiceField } from '../forms/field.ts';
import type { AdminWords } from '../words/words.ts';
import type { AuditChoices, AuditFilter } from './audit-events.ts';

/** Asks what the log is to be narrowed to: an edition, a kind of thing, a person. */
export function auditFilters(
  { editions, auditActors }: AuditChoices,
  filter: AuditFilter,
  { audit: w }: AdminWords,
  choose: (chosen: Partial<AuditFilter>) => void,
): TemplateResult {
  const same = (text: string) => ({ value: text, label: text });
  return html`<div class="grid filters">
    ${choiceField({
      ...{ name: 'audited', label: w.edition, value: filter.edition },
      options: [{ value: '', label: w.allEditions }, ...editions.map(({ code }) => same(code))],
      onChange: (edition) => choose({ edition }),
    })}
    ${choiceField({
      ...{ name: 'audited-subject', label: w.subject, value: filter.subjectType },
      options: Object.entries(w.subjects).map(([value, label]) => ({ value, label })),
      onChange: (subjectType) => choose({ subjectType }),
    })}
    ${choiceField({
      ...{ name: 'audited-actor', label: w.actor, value: filter.actor },
      options: [{ value: '', label: w.allActors }, ...auditActors.map(same)],
      onChange: (actor) => choose({ actor }),
    })}
  </div>`;
}
