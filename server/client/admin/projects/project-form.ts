import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { AdminElement } from '../admin-element.ts';
import { type FieldProblem, isRefusal, type Refusal } from '../api/refusal.ts';
import { erratumInput } from '../editions/edition-input.ts';
import { erratumFields } from '../editions/erratum-fields.ts';
import { AdminConfirm } from '../forms/confirm.ts';
import { errorSummary, failureMessage, statusRegion } from '../forms/messages.ts';
import { conflicting } from './merge.ts';
import {
  blankProject,
  type Project,
  type ProjectEdition,
  projectEditionQuery,
  projectQuery,
} from './project.ts';
import { createProject, removeProject, saveProject } from './project-changes.ts';
import { labelOf, projectFields } from './project-fields.ts';
import { assessmentChange, projectChange, wrongAmounts } from './project-input.ts';
import { type ProjectValues, readValues, valuesOf } from './project-values.ts';

/** One project: its fields and its maturity, saved over the version that was seen and no other. */
export class AdminProjectForm extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    projectId: { attribute: false },
    edition: { attribute: false },
    project: { state: true },
    values: { state: true },
    problems: { state: true },
    conflict: { state: true },
  };

  /** Undefined for a new one. */
  declare projectId: string | undefined;
  /** The code of the edition that a new one goes into. */
  declare edition: string;
  /** As it is stored, as far as this page knows. */
  declare project: Project | undefined;
  /** What the form begins with. */
  declare values: ProjectValues;
  declare problems: FieldProblem[];
  /** What somebody else stored in the meantime, and what was about to be saved. */
  declare conflict: { mine: ProjectValues; theirs: Project; names: string[] } | undefined;
  declare onClose: (done: string) => void;

  constructor() {
    super();
    this.values = {};
    this.problems = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { project, problems, session, conflict, values } = this;
    const { words } = session;
    const { form } = words.projects;
    return html`<section class="card" aria-labelledby="project-title">
      <h2 id="project-title" tabindex="-1">${this.projectId === undefined ? form.createTitle(this.edition) : form.title}</h2>
      ${errorSummary(words.problems, problems, (name) => labelOf(name, words))}
      ${failureMessage(this.failure)}
      ${project === undefined ? statusRegion(this.busy) : nothing}
      ${conflict === undefined ? nothing : html`<admin-conflict .session=${session} .conflict=${conflict} .onChosen=${this.#chosen} .onCancel=${this.#cancel}></admin-conflict>`}
      ${project === undefined ? nothing : keyed(values, this.#form(project))}
      <admin-confirm .session=${session}></admin-confirm>
    </section>`;
  }

  #form(project: Project): TemplateResult {
    const { problems, session, values, conflict } = this;
    const { words } = session;
    const { form } = words.projects;
    const { status } = project.edition;
    const isNew = this.projectId === undefined;
    return html`<form novalidate ?hidden=${conflict !== undefined} @submit=${this.#submit} @input=${this.changed} @change=${this.changed}>
      <p class="small">${words.required}</p>
      ${projectFields({ session, project, values, problems })}
      ${status === 'PUBLISHED' ? erratumFields(words, problems) : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy !== ''}>${isNew ? form.create : words.save}</button>
        <button type="button" @click=${this.#cancel}>${words.cancel}</button>
        ${isNew ? nothing : html`<button type="button" class="danger" ?disabled=${this.busy !== ''} @click=${this.#remove}>${form.remove}</button>`}
      </p>
      ${statusRegion(this.busy)}
    </form>`;
  }

  async #load(): Promise<void> {
    const project = await this.attempt(this.session.words.loading, () => this.#read());
    if (project === undefined) return;
    if (project === null) this.failure = this.session.words.projects.conflict.gone;
    else this.#begin(project, valuesOf(project));
    await this.focusOn('h2');
  }

  /** As it is stored, or a blank one for an edition; null where there is none any more. */
  async #read(): Promise<Project | null> {
    const { api, words } = this.session;
    const { projectId: id, edition: code } = this;
    const { locale } = words;
    if (id !== undefined) return (await api.ask<{ node: Project | null }>(projectQuery, { id, locale })).node;
    const { edition } = await api.ask<{ edition: ProjectEdition | null }>(projectEditionQuery, {
      code,
      locale,
    });
    return edition === null ? null : blankProject(edition);
  }

  #cancel = async (): Promise<void> => {
    if (await this.mayLeave()) this.onClose('');
  };

  #begin(project: Project, values: ProjectValues): void {
    this.project = project;
    this.values = values;
    this.problems = [];
    this.conflict = undefined;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { project, session } = this;
    if (!(event.target instanceof HTMLFormElement) || project === undefined || this.busy !== '') return;
    const { projects, saving } = session.words;
    const data = new FormData(event.target);
    const mine = readValues(data);
    const seen = valuesOf(project);
    this.failure = '';
    this.problems = wrongAmounts(mine).map((field) => ({ field, message: projects.form.amount }));
    const change = projectChange(seen, mine);
    const assessments = assessmentChange(seen, mine);
    if (this.problems.length === 0) {
      if (Object.keys(change).length + assessments.length === 0) this.failure = projects.form.nothing;
      else {
        const erratum = erratumInput(data);
        const edit = { id: project.id, expectedVersion: project.version, erratum };
        const outcome = await this.attempt(saving, () =>
          this.projectId === undefined
            ? createProject(session, { edition: this.edition, erratum }, change, assessments)
            : saveProject(session, edit, change, assessments),
        );
        if (outcome === undefined) return;
        if (!isRefusal(outcome)) return this.#close(projects.form.saved(outcome.project.title));
        this.#refused(outcome, mine);
      }
    }
    await this.focusOn('admin-conflict h3, .summary');
  };

  #refused(refusal: Refusal<Project>, mine: ProjectValues): void {
    const { project } = this;
    const { projects } = this.session.words;
    this.problems = (refusal.fields ?? []).map(({ field, message }) => ({ field: formName(field), message }));
    if (refusal.__typename === 'ConflictError' && project !== undefined) {
      const theirs = refusal.current;
      if (theirs == null) this.failure = projects.conflict.gone;
      else {
        const names = conflicting(valuesOf(project), mine, valuesOf(theirs));
        this.conflict = { mine, theirs, names };
        if (names.length === 0) this.failure = projects.conflict.same;
      }
    } else if (this.problems.length === 0) this.failure = refusal.message;
  }

  /** Nothing is left to lose. */
  #close(done: string): void {
    this.settled();
    this.onClose(done);
  }

  #chosen = async (values: ProjectValues, theirs: Project): Promise<void> => {
    this.#begin(theirs, values);
    await this.focusOn('form button.primary');
  };

  #remove = async (): Promise<void> => {
    const { project, session } = this;
    const dialog = this.querySelector('admin-confirm');
    if (project === undefined || !(dialog instanceof AdminConfirm)) return;
    const { projects, saving } = session.words;
    const answer = await dialog.ask({
      title: projects.form.removeTitle,
      body: html`<p>${projects.form.removeBody(project.title)}</p>${project.edition.status === 'PUBLISHED' ? erratumFields(session.words, [], true) : nothing}`,
      confirm: projects.form.remove,
      danger: true,
    });
    if (answer === null) return;
    const edit = { id: project.id, expectedVersion: project.version, erratum: erratumInput(answer) };
    const refusal = await this.attempt(saving, () => removeProject(session, edit));
    if (refusal === undefined) return;
    if (refusal === null) this.#close(projects.form.removed(project.title));
    else if (refusal.current != null) this.#refused(refusal, valuesOf(project));
    else this.failure = refusal.message;
  };
}

/** The API speaks of cities and axes as its input has them; so does the form, but for lists' items. */
const formName = (field: string): string => field.replace(/\[\d+\]$/, '');
