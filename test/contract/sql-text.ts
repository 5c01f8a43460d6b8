const clause = /^(from|(left |cross |inner )?join|where|group by|order by|limit|offset)\b/i;
const joinKind = /(left|cross|inner)$/i;
const width = 110;

/** A statement as a reviewer can read it: a line for each clause, indented by its depth, and no line too long. */
export function formatSql(sql: string): string {
  const text = sql.replaceAll(/\s+/g, ' ').trim();
  return `${splitClauses(text).flatMap(wrap).join('\n')};`;
}

interface Line {
  depth: number;
  text: string;
}

function splitClauses(text: string): Line[] {
  let line: Line = { depth: 0, text: '' };
  const lines = [line];
  let depth = 0;
  let quote = '';
  for (const [at, character] of [...text].entries()) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ' ' && startsClause(line, text.slice(at + 1, at + 12))) {
      line = { depth, text: '' };
      lines.push(line);
      continue;
    }
    const listed = quote === '' && character === ',' && text.charAt(at + 1) !== ' ';
    line.text += listed ? ', ' : character;
  }
  return lines;
}

/** A clause right after a parenthesis, as in "filter (where …)", stays on its line. */
const startsClause = (line: Line, next: string): boolean =>
  clause.test(next) && !line.text.endsWith('(') && !joinKind.test(line.text);

function wrap({ depth, text }: Line): string[] {
  const indent = '  '.repeat(depth);
  const lines: string[] = [];
  let rest = `${indent}${text}`;
  while (rest.length > width) {
    const comma = rest.lastIndexOf(', ', width - 1);
    const at = comma > indent.length ? comma + 1 : rest.indexOf(', ', width) + 1;
    if (at === 0) break;
    lines.push(rest.slice(0, at));
    rest = `${indent}  ${rest.slice(at + 1)}`;
  }
  return [...lines, rest];
}
