/** The lines of task logs. */

export type Category = "Verbose" | "Info" | "Warning" | "Error" | "Fatal" | "Highlight" | "Wait" | "Planned";

/** A line and its position in the step, from 0 (begin) to 1 (end). */
export interface LogLine {
  readonly at: number;
  readonly category: Category;
  readonly text: string;
}

/** A line with the moment at which it was written. */
export interface LogEntry {
  readonly at: number;
  readonly category: Category;
  readonly text: string;
}

export type Say = (category: Category, text: string) => void;
