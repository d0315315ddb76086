/**
 * Reads values that models and hosts send as JSON text instead of as JSON: `"10"`, `"true"`, `'["a"]'`. A text is read only
 * where the field takes no text, so that no text of a person is ever taken for something else.
 */
import { isOversize } from "./argument-size.ts";

/** A value that a text stands for. */
export interface ReadText {
  readonly value: unknown;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The number that a text stands for, written as JSON writes numbers. */
export function readNumber(text: string): ReadText | undefined {
  const trimmed = text.trim();
  const value = Number(trimmed);
  return NUMBER.test(trimmed) && Number.isFinite(value) ? { value } : undefined;
}

/** The truth value that a text stands for: true or false in any letter case, because Python writes `True`. */
export function readBoolean(text: string): ReadText | undefined {
  const word = text.trim().toLowerCase();
  return word === "true" || word === "false" ? { value: word === "true" } : undefined;
}

/** The object or list that a text stands for as JSON. A text of anything else, or of a value that is too large, stands for nothing. */
export function readStructure(text: string): ReadText | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isOversize(value) ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** Whether a text is JSON's word for nothing. It counts only where the field takes no text. */
export function isNullText(text: string): boolean {
  return text.trim() === "null";
}
