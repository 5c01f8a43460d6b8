import { axes } from './project.ts';
import { differing, type ProjectValues } from './project-values.ts';

const amounts: readonly string[] = ['budgetPlanned', 'budgetSpent'];
const lines: readonly string[] = ['partners', 'partnerCities'];
const required: readonly string[] = ['reference', 'title', 'city', 'theme'];

/** An amount as people write it, in French or English; null for none, NaN for what is no amount. */
export function readAmount(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f€]/g, '');
  if (compact === '') return null;
  return /^\d+([.,]\d{1,2})?$/.test(compact) ? Number(compact.replace(',', '.')) : Number.NaN;
}

/** The fields of a form that hold no amount where one belongs. */
export const wrongAmounts = (values: ProjectValues): string[] =>
  amounts.filter((name) => Number.isNaN(readAmount(String(values[name] ?? ''))));

/** What of a project changes, as the API takes it: what is the same is left out, blank is unknown. */
export function projectChange(before: ProjectValues, after: ProjectValues): Record<string, unknown> {
  const changed = differing(before, after).filter((name) => !name.startsWith('assessments.'));
  return Object.fromEntries(changed.map((name) => [name, inputValue(name, after[name])]));
}

function inputValue(name: string, value: string | string[] | undefined): unknown {
  if (Array.isArray(value)) return value;
  const text = value ?? '';
  if (amounts.includes(name)) return readAmount(text);
  if (lines.includes(name)) {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
  return text === '' && !required.includes(name) ? null : text;
}

export interface AssessmentInput {
  axis: string;
  value: number | null;
  evidence: string | null;
}

/** The axes that were assessed differently. */
export function assessmentChange(before: ProjectValues, after: ProjectValues): AssessmentInput[] {
  const changed = differing(before, after);
  return axes
    .filter((axis) => changed.some((name) => name.startsWith(`assessments.${axis}.`)))
    .map((axis) => {
      const value = String(after[`assessments.${axis}.value`] ?? '');
      const evidence = String(after[`assessments.${axis}.evidence`] ?? '');
      return { axis, value: value === '' ? null : Number(value), evidence: evidence || null };
    });
}
