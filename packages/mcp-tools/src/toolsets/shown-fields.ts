/** Names of fields in results. The API begins its field names with a capital, results begin them with a small letter. */
export function resultName(field: string): string {
  return field.charAt(0).toLowerCase() + field.slice(1);
}

/**
 * The listed fields of a document, for documents whose other fields may hold secrets.
 * @param render Returns the value to show, or `undefined` to leave the field out.
 */
export function shownFields(
  document: object,
  fields: readonly string[],
  render: (value: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>(Object.entries(document));
  const shown = fields.map((field) => [resultName(field), render(values.get(field))] as const);
  return Object.fromEntries(shown.filter(([, value]) => value !== undefined));
}
