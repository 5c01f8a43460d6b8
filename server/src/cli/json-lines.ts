/**
 * The lines of a text of JSON, one value a line. Only a line feed ends one: within a value JSON writes it as `\n`, but not the
 * other ends of lines that Unicode knows (U+2028 …) and that Node's readline takes for such.
 *
 * @param source what it is read from, decoded
 */
export async function* jsonLines(source: AsyncIterable<string>): AsyncGenerator<string> {
  let line = '';
  for await (const chunk of source) {
    const [end = '', ...further] = chunk.split('\n');
    line += end;
    for (const next of further) {
      yield line;
      line = next;
    }
  }
  if (line !== '') yield line;
}
