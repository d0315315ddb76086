/**
 * Knows where in a raw task log a line stands: its level, the step and the target it belongs to. A raw log is the
 * activity tree written out: a header `| == Failed: Step 2: Migrate ==` opens a node, indented by its depth.
 */
import { type FindIn, findTexts } from "./candidates.ts";

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

const SMALL_LEVELS: readonly string[] = LOG_LEVELS.map((level) => level.toLowerCase());

/** Stands in every header. */
const HEADER_MARK = "== ";
const HEADER = /^\s*\|(\s*)== \w+: (.+) ==\s*$/;
const GAP = /^\s*\|\s*$/;
const LINE = /^(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d\s+([A-Za-z]+)\s+\|/;
/** Depth of headers: the task itself, its steps, their targets. */
const TASK_INDENT = 1;
const STEP_INDENT = 3;

/** Decides about lines. */
export interface LogFilter {
  /** Asked about the lines of a log in order. */
  passes(line: string): boolean;
  /** Finds the lines that it has to be asked about; without it, it has to be asked about each. */
  readonly candidates?: FindIn | undefined;
}

/** A filter for one log. */
export function createLogFilter(options: LogFilterOptions): LogFilter {
  const least = options.level === undefined ? -1 : LOG_LEVELS.indexOf(options.level);
  const wantedStep = options.step?.toLowerCase();
  const wantedTarget = options.target?.toLowerCase();
  let level = -1;
  let step = "";
  let target = "";
  const isIn = () =>
    level >= least &&
    (wantedStep === undefined || step.includes(wantedStep)) &&
    (wantedTarget === undefined || target.includes(wantedTarget));
  const enter = (header: RegExpExecArray) => {
    const indent = header[1]?.length ?? 0;
    const name = header[2]?.toLowerCase() ?? "";
    if (indent <= TASK_INDENT) [step, target] = ["", ""];
    else if (indent <= STEP_INDENT) [step, target] = [name, ""];
    else target = name;
  };
  return {
    candidates: whileOutside(options, isIn),
    passes(line) {
      // A line without a prefix goes on with the message before it.
      if (startsWithDigit(line)) level = levelOf(line) ?? level;
      else {
        const header = HEADER.exec(line);
        if (header) enter(header);
        if (header || GAP.test(line)) return false;
      }
      return isIn();
    },
  };
}

function startsWithDigit(line: string): boolean {
  const code = line.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function levelOf(line: string): number | undefined {
  const named = LINE.exec(line)?.[1]?.toLowerCase();
  return named === undefined ? undefined : SMALL_LEVELS.indexOf(named);
}

/** Outside of what is wanted, only a line that can lead into it counts. Two conditions at once have each to be followed. */
function whileOutside(options: LogFilterOptions, isIn: () => boolean): FindIn | undefined {
  const { level } = options;
  const hasPlace = options.step !== undefined || options.target !== undefined;
  if (level !== undefined && hasPlace) return undefined;
  const findIn =
    level === undefined
      ? findTexts([HEADER_MARK], false)
      : findTexts(SMALL_LEVELS.slice(LOG_LEVELS.indexOf(level)), true);
  return (
    findIn &&
    ((text) => {
      const find = findIn(text);
      return (from) => (isIn() ? from : find(from));
    })
  );
}
