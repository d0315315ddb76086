/** The text without spaces around it, or undefined when nothing is left. */
export function nonBlank(text: string | undefined): string | undefined {
  const value = text?.trim();
  return value === "" ? undefined : value;
}
