/**
 * Shortens a text that would crowd out the rest of a result, and says how many characters are missing. It does not
 * split a surrogate pair.
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = startOf(text, max);
  return `${start}… (${text.length - start.length} more characters)`;
}

/** The first `max` characters, or one less when the cut would split a surrogate pair. */
export function startOf(text: string, max: number): string {
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
