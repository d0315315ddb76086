/** What a command prints, and its exit code. */
export interface CommandResult {
  readonly text: string;
  readonly code: 0 | 1;
}
