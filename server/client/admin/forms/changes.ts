/** What differs between two versions of an input: only that is sent, so that nothing else is overwritten. */
export function changesOf<Input extends object>(before: Input, after: Input): Partial<Input> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Input]),
  );
  return Object.fromEntries(changed) as Partial<Input>;
}
