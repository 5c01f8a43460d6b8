import { Marked, type Tokens } from 'marked';

export interface Heading {
  id: string;
  title: string;
  depth: number;
}

/** A piece of code of the guide, as its fence announces it: "json answer" is of the language json, with the role answer. */
export interface Snippet {
  language: string;
  role: string | undefined;
  text: string;
}

/** The languages that a reader copies; answers and formulas are there to be read. */
const copied = new Set(['graphql', 'sh', 'js', 'python']);

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a heading's anchor is called. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const snippetOf = ({ lang = '', text }: Tokens.Code): Snippet => {
  const [language = '', role] = lang.split(' ');
  return { language, role, text };
};

const marked = new Marked({
  renderer: {
    heading({ depth, text, tokens }) {
      const id = anchorOf(text);
      return `<h${depth + 1} id="${id}"><a class="self" href="#${id}">${this.parser.parseInline(tokens)}</a></h${depth + 1}>\n`;
    },
    code(token) {
      const { language, role, text } = snippetOf(token);
      const copy = copied.has(language) ? ' data-copy' : '';
      const label = role === undefined ? '' : `<p class="role">${escapeHtml(role)}</p>`;
      return `${label}<pre${copy} class="${language}"><code>${escapeHtml(text)}</code></pre>\n`;
    },
    table({ header, rows }) {
      const row = (cells: Tokens.TableCell[], name: 'th' | 'td') =>
        `<tr>${cells.map(({ tokens }) => `<${name}${name === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${name}>`).join('')}</tr>`;
      const label = header
        .map(({ text }) => text)
        .join(', ')
        .replaceAll('`', '');
      return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table><thead>${row(header, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
    },
    // Markup in a description is text: nothing but Markdown makes elements.
    html: ({ text }) => escapeHtml(text),
  },
});

export const renderMarkdown = (text: string): string => marked.parse(text, { async: false });

/** A sentence, as descriptions of the schema are: code, links and emphasis, no blocks. */
export const renderSentence = (text: string): string => marked.parseInline(text, { async: false });

export const headingsOf = (text: string): Heading[] =>
  marked
    .lexer(text)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ depth, text: title }) => ({ id: anchorOf(title), title, depth }));

export const snippetsOf = (text: string): Snippet[] =>
  marked
    .lexer(text)
    .filter((token): token is Tokens.Code => token.type === 'code')
    .map(snippetOf);
