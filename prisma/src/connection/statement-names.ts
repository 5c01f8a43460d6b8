const LIMIT = 500;

/**
 * Names for prepared statements, which spare PostgreSQL parsing and planning again. Each connection keeps every name it
 * was given, and there are ever new texts, so only those are named that come again, and the first ones of them: the common
 * ones come first. An empty name is an unnamed statement.
 */
export function statementNames(limit: number = LIMIT): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  const cameOnce = new Set<string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limit) return '';
    if (!cameOnce.delete(sql)) {
      if (cameOnce.size >= limit) cameOnce.clear();
      cameOnce.add(sql);
      return '';
    }
    const name = `barometre_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
