/** Files that the operator names in a flag. */
import { checkFilledIn } from "./filled-in.ts";
import { SettingsError } from "./settings-error.ts";

/**
 * Opens or reads a file and returns what `open` returns.
 * @throws SettingsError that names the flag, when `open` fails.
 */
export function openNamedBy<T>(flag: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new SettingsError(
      `${flag}: ${error instanceof Error ? error.message : "the file cannot be opened"}`,
    );
  }
}

/**
 * Checks the value of a flag that names a file.
 * @throws SettingsError when the name is empty.
 */
export function readFileName(flag: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.trim() === "") throw new SettingsError(`${flag}: the file name is empty`);
  checkFilledIn(flag, text);
  return text;
}
