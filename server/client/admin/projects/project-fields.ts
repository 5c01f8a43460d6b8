import { html, type TemplateResult } from 'lit';
import type { FieldProblem } from '../api/refusal.ts';
import { areaField, checkField, choiceField, textField } from '../forms/field.ts';
import { problemOf } from '../forms/messages.ts';
import type { Session } from '../session/session.ts';
import type { AdminWords } from '../words/words.ts';
import { axes, objectives, type Project, statuses } from './project.ts';
import type { ProjectValues } from './project-values.ts';

interface ProjectFields {
  session: Session;
  /** As it is stored; blank for a new one. */
  project: Project;
  values: ProjectValues;
  problems: readonly FieldProblem[];
}

/** What a field is called, in the form, in the summary of errors and in a conflict. */
export function labelOf(name: string, { projects }: AdminWords): string {
  const [, axis, part] = name.split('.');
  if (!name.startsWith('assessments.') || axis === undefined) return projects.form.labels[name] ?? name;
  const label = projects.axes[axis] ?? axis;
  return part === 'evidence' ? projects.form.evidence(label) : label;
}

export function projectFields({ session, project, values, problems }: ProjectFields): TemplateResult {
  const { words } = session;
  const { projects, unknown } = words;
  const { form } = projects;
  const field = (name: string, more: object = {}) => ({
    name,
    label: labelOf(name, words),
    value: String(values[name] ?? ''),
    error: problemOf(problems, name),
    ...more,
  });
  const has = (name: string, value: string) => (values[name] ?? []).includes(value);
  const isNew = project.id === '';
  const city = (
    name: string,
    value: string,
    multiple: boolean,
  ) => html`<admin-city-field class=${multiple ? 'wide' : ''} .session=${session} .name=${name} .label=${labelOf(name, words)}
    .hint=${form.hints[name]} .error=${problemOf(problems, name)} .multiple=${multiple} .value=${value}
    .cities=${[project.city, ...project.partnerCities].filter(({ slug }) => slug !== '')}></admin-city-field>`;
  const themeOptions = project.edition.themes.map(({ code, label }) => ({ value: code, label }));
  const statusOptions = statuses.map((value) => ({ value, label: projects.status[value] ?? value }));
  return html`<fieldset><legend>${form.fields}</legend><div class="grid">
      ${textField(field('title', { required: true, wide: true }))}
      ${textField(field('reference', { required: !isNew, hint: isNew ? form.hints['reference'] : undefined, spellcheck: false }))}
      ${areaField(field('description', { rows: 5 }))}
      ${city('city', String(values['city'] ?? ''), false)}
      ${textField(field('url', { type: 'url' }))}
      ${choiceField({ ...field('theme', { required: true }), options: isNew ? [{ value: '', label: form.choose }, ...themeOptions] : themeOptions })}
      ${checks('secondaryThemes', themeOptions, has, words, problems)}
      ${checks(
        'objectives',
        objectives.map((value) => ({ value, label: projects.objectives[value] ?? value })),
        has,
        words,
        problems,
      )}
      ${areaField(field('partners', { hint: form.hints['partners'] }))}
      ${city('partnerCities', String(values['partnerCities'] ?? ''), true)}
    </div></fieldset>
    <fieldset><legend>${form.schedule}</legend><div class="grid">
      ${choiceField({ ...field('status'), options: [{ value: '', label: unknown }, ...statusOptions] })}
      ${textField(field('startedOn', { type: 'date', short: true }))}
      ${textField(field('completedOn', { type: 'date', short: true }))}
      ${textField(field('budgetPlanned', { short: true }))}
      ${textField(field('budgetSpent', { short: true }))}
    </div></fieldset>
    <fieldset><legend>${form.maturity}</legend><p class="hint">${form.maturityHint}</p><div class="grid pairs">
      ${axes.map(
        (axis) =>
          html`${choiceField({ ...field(`assessments.${axis}.value`), options: [{ value: '', label: form.notAssessed }, ...levels] })}
          ${areaField(field(`assessments.${axis}.evidence`, { rows: 2 }))}`,
      )}
    </div></fieldset>`;
}

const levels = ['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }));

function checks(
  name: string,
  options: readonly { value: string; label: string }[],
  has: (name: string, value: string) => boolean,
  words: AdminWords,
  problems: readonly FieldProblem[],
): TemplateResult {
  const error = problemOf(problems, name);
  return html`<fieldset class="checks wide" id="field-${name}" tabindex="-1"><legend>${labelOf(name, words)}</legend>
    ${error === undefined ? '' : html`<p class="error">${error}</p>`}
    <div class="options">${options.map(({ value, label }) => checkField({ name, value, label, checked: has(name, value) }))}</div>
  </fieldset>`;
}
