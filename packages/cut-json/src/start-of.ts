/** The first `length` characters of a text, or one less when the cut would split a surrogate pair. */
export function startOf(text: string, length: number): string {
  const end = Math.max(0, Math.floor(length));
  const last = text.charCodeAt(end - 1);
  return text.slice(0, end > 0 && last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}
