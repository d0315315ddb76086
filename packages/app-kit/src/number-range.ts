/** Whole numbers that flags accept: one definition for the check and for the help. */
import { SettingsError } from "./settings-error.ts";

/** The whole numbers that a flag accepts. */
export interface NumberRange {
  readonly flag: string;
  readonly min: number;
  readonly max: number;
  /** The number that holds without the flag; undefined when something else holds then. */
  readonly byDefault: number | undefined;
  /** What is counted, for the help. */
  readonly unit?: string;
}

/**
 * Reads a whole number of a range.
 * @throws SettingsError that names the flag and the range.
 */
export function readNumber({ flag, min, max }: NumberRange, text: string): number {
  const value = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new SettingsError(`${flag}: '${text}' must be a whole number from ${min} to ${max}`);
}

/** What the help says about a range: the accepted numbers with their unit, and the default. */
export function describeRange({ min, max, byDefault, unit }: NumberRange): {
  readonly accepts: string;
  readonly byDefault?: string;
  readonly range: { readonly min: number; readonly max: number };
} {
  const accepts = `${min} to ${max}${unit === undefined ? "" : ` ${unit}`}`;
  const range = { min, max };
  return byDefault === undefined ? { accepts, range } : { accepts, range, byDefault: String(byDefault) };
}
