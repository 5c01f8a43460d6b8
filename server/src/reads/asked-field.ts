/** A field as an answer is to have it. */
export interface AskedField {
  /** Its name in the answer. */
  key: string;
  /** Its name in the schema. */
  field: string;
  /** As they were coerced. */
  args: Readonly<Record<string, unknown>>;
  /** What is asked of the object that it holds; nothing where it holds none. */
  fields: readonly AskedField[];
}
