import { readGuide, withOrigin } from '../../server/src/docs/guide.ts';
import { type Snippet, snippetsOf } from '../../server/src/docs/markdown.ts';

/** A snippet of the guide with what the guide says about it. */
export interface Step {
  /** The file and how many there are before it. */
  name: string;
  snippet: Snippet;
  variables: object;
  /** How the answer begins, or what is printed; undefined where the guide does not say. */
  answer: object | undefined;
  output: string | undefined;
}

/** Every snippet that the guide shows to readers of a server, with what stands right after it. */
export async function guideSteps(origin: string): Promise<Step[]> {
  const sections = await readGuide();
  return sections.flatMap(({ file, text }) => {
    const steps: Step[] = [];
    for (const snippet of snippetsOf(withOrigin(text, origin))) {
      const last = steps.at(-1);
      if (snippet.role === undefined) {
        const name = `${file}, ${snippet.language} ${steps.length + 1}`;
        steps.push({ name, snippet, variables: {}, answer: undefined, output: undefined });
      } else if (last === undefined) throw new Error(`${file} begins with "${snippet.role}"`);
      else if (snippet.role === 'variables') last.variables = JSON.parse(snippet.text) as object;
      else if (snippet.role === 'answer') last.answer = JSON.parse(snippet.text) as object;
      else if (snippet.role === 'output') last.output = snippet.text;
      else
        throw new Error(`${file} has a snippet with the role "${snippet.role}", which nothing holds it to`);
    }
    return steps;
  });
}
