/** A setting that is missing or wrong. The message says what to set, on one line. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}
