/** True for text that a header can carry as a credential: visible ASCII, of a length that credentials have. */
export function isToken(text: string): boolean {
  return text.length <= 8_192 && /^[\x21-\x7e]+$/.test(text);
}
