import { setTimeout as wait } from 'node:timers/promises';
import { ask, askApi, type Setting } from './visitors.ts';

const update = `mutation ($input: UpdateProjectInput!) {
  updateProject(input: $input) { __typename ... on MutationError { message(locale: EN) } }
}`;
const title = 'query ($id: ID!) { node(id: $id) { ... on Project { title } } }';

/** Changes a published project every second, or as soon as the change before has shown, and looks whether the next answer says so. */
export async function edit(setting: Setting, projectId: number): Promise<number> {
  const id = Buffer.from(`Project:${projectId}`).toString('base64url');
  const shown = `/graphql?${new URLSearchParams({ query: title, variables: JSON.stringify({ id }) })}`;
  let began = performance.now();
  for (let changes = 0; ; changes++) {
    const left = Math.max(0, began + 1_000 - performance.now());
    await wait(left, undefined, { signal: setting.over }).catch(() => undefined);
    began = performance.now();
    if (setting.over.aborted) return changes;
    await ask(setting, shown);
    const input = {
      id,
      expectedVersion: changes + 1,
      title: `Titre ${changes}`,
      erratum: { reasonFr: 'Un essai de durée' },
    };
    const { updateProject } = await askApi(setting, update, { input }, setting.editor);
    const told = JSON.stringify(updateProject);
    if (told.includes('Error')) throw new Error(`a change was refused: ${told}`);
    const answer = await ask(setting, shown);
    if (!answer.includes(`"Titre ${changes}"`))
      throw new Error(`a stale answer after change ${changes}: ${answer}`);
  }
}
