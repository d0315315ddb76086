/**
 * Selects lines of a raw task log by level, step and target. A raw log is the activity tree as text: a header begins each
 * node, and its indent is the depth of the node. Headers of the task and of steps look like
 * `| == Failed: Step 2: Migrate ==`, those of targets like `|     Failed: prod-db-01`. Some servers write the headers of
 * targets as those of steps.
 */

/** Levels of a task log, from the least to the most important one. */
export const LOG_LEVELS = ["Verbose", "Info", "Warning", "Error", "Fatal"] as const;

/** A level of a task log. */
export type TaskLogLevel = (typeof LOG_LEVELS)[number];

/** The conditions that a line must meet. All of them must hold. */
export interface LogFilterOptions {
  /** The line has this level or a more important one. */
  readonly level?: TaskLogLevel | undefined;
  /** The line is below a step whose name contains this text, in any letter case. */
  readonly step?: string | undefined;
  /** The line is below a target whose name contains this text, in any letter case. */
  readonly target?: string | undefined;
}

const SMALL_LEVELS: readonly string[] = LOG_LEVELS.map((level) => level.toLowerCase());
/** The level of lines of other kinds, such as Highlight and Wait. */
const INFO = LOG_LEVELS.indexOf("Info");

const HEADER = /^\s*\|(\s*)== \w+: (.+) ==\s*$/;
const TARGET_HEADER =
  /^\s*\|(\s{4,})(?:Pending|Running|Success|SuccessWithWarning|Failed|Skipped|Canceled): (.+?)\s*$/;
const GAP = /^\s*\|\s*$/;
const LINE = /^(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d\s+([A-Za-z]+)\s*\|(\s*)/;
/** Indents of headers in characters: first the task itself, then its steps. Deeper headers are targets. */
const TASK_INDENT = 1;
const STEP_INDENT = 3;

/** Decides which lines of one log meet the conditions. */
export interface LogFilter {
  /** Has to be called with every line of the log, in order, because level, step and target follow from earlier lines. */
  passes(line: string): boolean;
}

/** Creates a filter, which serves one log only. */
export function createLogFilter(options: LogFilterOptions): LogFilter {
  const least = options.level === undefined ? -1 : LOG_LEVELS.indexOf(options.level);
  const wantedStep = options.step?.toLowerCase();
  const wantedTarget = options.target?.toLowerCase();
  let level = -1;
  let step = "";
  let target = "";
  /** The indent of the message that the next line may continue. */
  let indent = Number.POSITIVE_INFINITY;
  const isIn = () =>
    level >= least &&
    (wantedStep === undefined || step.includes(wantedStep)) &&
    (wantedTarget === undefined || target.includes(wantedTarget));
  const enter = (header: Header) => {
    if (header.indent <= TASK_INDENT) [step, target] = ["", ""];
    else if (header.indent <= STEP_INDENT) [step, target] = [header.name, ""];
    else target = header.name;
  };
  return {
    passes(line) {
      // A line without a prefix continues the message before it and has the same level.
      if (startsWithDigit(line)) {
        const start = LINE.exec(line);
        level = levelOf(start?.[1]) ?? level;
        indent = start?.[2]?.length ?? indent;
        return isIn();
      }
      const header = headerOf(line, indent);
      if (header) enter(header);
      if (!header && !GAP.test(line)) return isIn();
      indent = Number.POSITIVE_INFINITY;
      return false;
    },
  };
}

interface Header {
  readonly indent: number;
  /** In small letters. */
  readonly name: string;
}

/** Reads a header. A line with the form of a target's header, but not left of a message, continues that message. */
function headerOf(line: string, messageIndent: number): Header | undefined {
  const found = HEADER.exec(line) ?? TARGET_HEADER.exec(line);
  if (!found) return undefined;
  const header = { indent: found[1]?.length ?? 0, name: found[2]?.toLowerCase() ?? "" };
  return HEADER.test(line) || header.indent < messageIndent ? header : undefined;
}

function startsWithDigit(line: string): boolean {
  const code = line.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function levelOf(kind: string | undefined): number | undefined {
  if (kind === undefined) return undefined;
  const known = SMALL_LEVELS.indexOf(kind.toLowerCase());
  return known < 0 ? INFO : known;
}
