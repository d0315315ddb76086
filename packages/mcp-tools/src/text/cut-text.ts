import { startOf } from "@octo/cut-json";

/**
 * Shortens a text that would crowd out the rest of a result, and says how many characters are missing. It does not
 * split a surrogate pair.
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = startOf(text, max);
  return `${start}… (${text.length - start.length} more characters)`;
}

export { startOf };
