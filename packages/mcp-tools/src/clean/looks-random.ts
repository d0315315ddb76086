/** Distinguishes words that a program made, and passwords that a person made, from the words of sentences. */

const RANDOM = /^[A-Za-z0-9+/=_.~%-]{16,}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Dates, times, versions, sizes and counts. */
const NUMBER = /^[v#]?[\d.,:/T+Z%-]+(?:ms|s|m|h|d|px|kb|mb|gb|%)?$/i;

const digitsIn = (text: string) => (text.match(/\d/g) ?? []).length;

/** Whether a text has a letter and a digit. */
export const mixed = (text: string) => /\d/.test(text) && /[a-z]/i.test(text);

/**
 * Whether a text is a word that people do not write by hand: one long word with both letter cases and digits, a long
 * hexadecimal word, a UUID, or one of these behind a prefix.
 */
export function looksRandom(text: string): boolean {
  if (!RANDOM.test(text)) return false;
  if (UUID.test(text)) return true;
  if (/[a-z]/.test(text) && /[A-Z]/.test(text) && digitsIn(text) >= 2) return true;
  return text.split(/[-_.~]/).some((part) => part.length >= 16 && digitsIn(part) >= 3 && /[a-z]/i.test(part));
}

/**
 * Whether a word is no word of a sentence: it has a letter, and a digit or a sign inside, and it is no number with a unit,
 * no version, no file, no option and no identifier such as `web01` or `svc_shop`.
 */
export function looksMadeUp(text: string): boolean {
  if (text.length < 6 || NUMBER.test(text) || !/[a-z]/i.test(text) || /[.,:;)]$/.test(text)) return false;
  const signs = /[!#$%^&*+=?@~/]/.test(text);
  const cases = /[a-z]/.test(text) && /[A-Z]/.test(text);
  return /\d/.test(text) ? signs || cases || digitsIn(text) >= 4 : signs && cases;
}

/** Whether a text is the Base64 form of `user:password`. */
export function isBasicCredential(text: string): boolean {
  if (!/^[A-Za-z0-9+/_-]{8,4096}={0,2}$/.test(text)) return false;
  return /^[\x20-\x7e]{1,400}:[\x20-\x7e]{2,4000}$/.test(Buffer.from(text, "base64").toString("latin1"));
}
