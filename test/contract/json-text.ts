const width = 110;

/** JSON as the project's formatter leaves it, so that an accepted file needs no formatting: short lists on one line. */
export function formatJson(value: unknown, indent = ''): string {
  if (Array.isArray(value)) return formatList(value, indent);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(
    ([name, item]) => `${inner}${JSON.stringify(name)}: ${formatJson(item, inner)}`,
  );
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

function formatList(items: readonly unknown[], indent: string): string {
  const inner = `${indent}  `;
  const texts = items.map((item) => formatJson(item, inner));
  const line = `[${texts.join(', ')}]`;
  const flat = !line.includes('\n') && indent.length + line.length <= width - 20;
  return items.length === 0 || flat ? line : `[\n${inner}${texts.join(`,\n${inner}`)}\n${indent}]`;
}
