/**
 * Knows where in a raw task log a line stands: its level, the step and the target it belongs to. A raw log is the
 * activity tree written out: a header `| == Failed: Step 2: Migrate ==` opens a node, indented by its depth.
 */

/** Levels of a task log, the least important first. */
export const LOG_LEVELS = ["Verbose", "Info", "Warning", "Error", "Fatal"] as const;

/** A level of a task log. */
export type TaskLogLevel = (typeof LOG_LEVELS)[number];

/** Which lines are wanted. */
export interface LogFilterOptions {
  /** This level and the more important ones. */
  readonly level?: TaskLogLevel | undefined;
  /** Lines below a step whose name contains this, in any letter case. */
  readonly step?: string | undefined;
  /** Lines below a target whose name contains this, in any letter case. */
  readonly target?: string | undefined;
}

const HEADER = /^\s*\|(\s*)== \w+: (.+) ==\s*$/;
const GAP = /^\s*\|\s*$/;
const LINE = /^(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d\s+([A-Za-z]+)\s+\|/;
/** Depth of headers: the task itself, its steps, their targets. */
const TASK_INDENT = 1;
const STEP_INDENT = 3;

/** A filter to be asked about each line of a log in order. */
export function createLogFilter(options: LogFilterOptions): (line: string) => boolean {
  const least = options.level === undefined ? -1 : LOG_LEVELS.indexOf(options.level);
  const wantedStep = options.step?.toLowerCase();
  const wantedTarget = options.target?.toLowerCase();
  let level = -1;
  let step = "";
  let target = "";
  return (line) => {
    const header = HEADER.exec(line);
    if (header) {
      const indent = header[1]?.length ?? 0;
      const name = header[2]?.toLowerCase() ?? "";
      if (indent <= TASK_INDENT) [step, target] = ["", ""];
      else if (indent <= STEP_INDENT) [step, target] = [name, ""];
      else target = name;
      return false;
    }
    if (GAP.test(line)) return false;
    const named = LINE.exec(line)?.[1];
    // A line without a prefix goes on with the message before it.
    if (named) level = LOG_LEVELS.findIndex((known) => known.toLowerCase() === named.toLowerCase());
    if (level < least) return false;
    if (wantedStep !== undefined && !step.includes(wantedStep)) return false;
    return wantedTarget === undefined || target.includes(wantedTarget);
  };
}
