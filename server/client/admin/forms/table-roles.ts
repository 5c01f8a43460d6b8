const roles: readonly (readonly [string, string])[] = [
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th[scope=col]', 'columnheader'],
  ['th[scope=row]', 'rowheader'],
];

/**
 * Tables whose rows stand as blocks on narrow windows: some browsers then take them for no table any more, unless their
 * parts say what they are.
 */
export function keepTableRoles(root: ParentNode): void {
  for (const table of root.querySelectorAll('table.stacked:not([role])')) table.setAttribute('role', 'table');
  for (const [selector, role] of roles) {
    const parts = selector.split(', ').map((part) => `table.stacked ${part}:not([role])`);
    for (const part of root.querySelectorAll(parts.join(', '))) part.setAttribute('role', role);
  }
}
