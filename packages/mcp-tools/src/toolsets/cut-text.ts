/** Shortens a text that would crowd out the rest of an answer, and says by how much. */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max)}… (${text.length - max} more characters)`;
}
