/** A setting that is missing or wrong. The message says what to set, on one line. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** Recognises the error by its name, because files that are bundled apart have a class each. */
export function isSettingsError(error: unknown): error is SettingsError {
  return error instanceof Error && error.name === "SettingsError";
}
