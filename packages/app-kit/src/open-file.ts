/** Files that the operator names in a flag. */
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
