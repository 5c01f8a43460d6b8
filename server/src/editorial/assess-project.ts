import type { SqlDatabase } from '@barometre/prisma';
import type { MaturityAxis } from '../labels.ts';
import type { Editor } from './editor.ts';
import { Problems } from './problems.ts';
import type { AxisContent, ProjectContent } from './project-content.ts';
import { type ProjectEdit, updateProject } from './projects.ts';

/** What is said of one axis; what is undefined stays as it is. */
export interface Assessment {
  axis: MaturityAxis;
  value?: number | null | undefined;
  evidence?: string | null | undefined;
}

/** Assesses a project's maturity on some axes; the others stay as they are. */
export async function assessProject(
  database: SqlDatabase,
  editor: Editor,
  edit: ProjectEdit,
  assessments: readonly Assessment[],
): Promise<void> {
  await updateProject(database, editor, edit, (before) => assessed(before, assessments), 'project.assess');
}

/** What an assessment makes of a project's maturity. @throws {InvalidInput} for an axis that is given twice, or evidence of nothing */
export function assessed(
  before: Pick<ProjectContent, 'maturity'>,
  assessments: readonly Assessment[],
): Pick<ProjectContent, 'maturity'> {
  const problems = new Problems();
  const maturity = { ...before.maturity };
  const seen = new Set<MaturityAxis>();
  for (const assessment of assessments) {
    const { axis } = assessment;
    if (seen.has(axis)) {
      problems.add(`assessments.${axis}`, {
        FR: 'Cet axe est évalué deux fois : ne le donnez qu’une fois.',
        EN: 'This axis is assessed twice: give it once only.',
      });
    }
    seen.add(axis);
    maturity[axis] = axisAfter(before.maturity[axis], assessment);
    if (maturity[axis].value === null && maturity[axis].evidence !== null) {
      problems.add(`assessments.${axis}.evidence`, {
        FR: 'Une preuve appuie une note : donnez la note (0 à 4), ou retirez la preuve.',
        EN: 'Evidence supports a value: give the value (0 to 4), or take the evidence out.',
      });
    }
  }
  problems.throwIfAny();
  return { maturity };
}

/** Evidence goes with the value that it supported, unless it is said what becomes of it. */
function axisAfter(before: AxisContent, { value, evidence }: Assessment): AxisContent {
  return {
    value: value === undefined ? before.value : value,
    evidence: evidence === undefined ? (value === null ? null : before.evidence) : evidence,
  };
}
