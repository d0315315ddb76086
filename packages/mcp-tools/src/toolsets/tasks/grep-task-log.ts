import * as z from "zod";
import type { TextCleaner } from "../../clean/clean-lines.ts";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, present, spaceName, text } from "../../fields.ts";
import { foundFields, type GrepArgs, grepFields, lineSearchOf } from "../../grep/grep-input.ts";
import { type LineSearch, searchLines } from "../../grep/line-search.ts";
import { createLogFilter, LOG_LEVELS, type LogFilterOptions } from "../../grep/log-filter.ts";
import { taskDetailsUri } from "../uri.ts";
import { TASK_OWNER_READS, taskOwnerById } from "./task-owner.ts";

/** The prefix of a log line, such as `12:04:31   Error    |   `. Some logs have a date before it. */
const PREFIX = /^(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d\s+[A-Za-z]+\s+\|\s?/;

export const grepTaskLog = defineTool({
  name: "grep_task_log",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  title: "Search a task log",
  description:
    "Searches the raw log of a task, like grep: level Error with some beforeContext, a pattern, or tail for the end. step and target narrow it.",
  input: z.strictObject({
    spaceName,
    taskId: describedInFullOnly(
      z.string().regex(/^servertasks-\d+$/i, "an id like ServerTasks-123"),
      "Id of a task, like ServerTasks-123",
    ),
    pattern: z
      .string()
      .min(1)
      .max(1_000)
      .optional()
      .describe("RE2 regular expression; needed without other filters"),
    level: z.enum(LOG_LEVELS).optional().describe("This level and worse"),
    step: z.string().min(1).max(200).optional().describe("Part of a step name"),
    target: z.string().min(1).max(200).optional().describe("Part of a target name"),
    tail: z.int().min(1).max(500).optional().describe("The last N matches, without context"),
    ...grepFields,
    stripPrefixes: z.boolean().default(false).describe("Without time and level"),
  }),
  refs: { spaceName: "space" },
  reads: TASK_OWNER_READS,
  output: z.looseObject({
    taskId: z.string(),
    ...foundFields,
    detailsResourceUri: text,
  }),
  argumentOwner: ({ taskId }, { space }) => taskOwnerById(taskId, space),
  owner: "arguments",
  async run(args, { space, output }) {
    const { pattern, level, step, target, tail } = args;
    if (
      pattern === undefined &&
      level === undefined &&
      step === undefined &&
      target === undefined &&
      tail === undefined
    ) {
      throw new ToolError({
        code: "input",
        message: "pattern: is needed, unless level, step, target or tail is given.",
      });
    }
    const texts = space.client.lineBatches("/api/{spaceId}/tasks/{id}/raw", { path: { id: args.taskId } });
    const found = await searchLines(cleanLines(texts, output.cleaner()), logSearchOf(args));
    if (found.totalLines === 0) {
      throw new ToolError({
        code: "not_found",
        message: `The log of ${args.taskId} is empty: the task has not started, or its log was deleted by retention.`,
      });
    }
    return {
      taskId: args.taskId,
      ...found,
      blocks: [...found.blocks],
      ...present({ detailsResourceUri: taskDetailsUri(space.ref.name, args.taskId) }),
    };
  },
});

/** Cleans the lines before the search reads them, so that no pattern can find a secret. */
async function* cleanLines(texts: AsyncIterable<string>, clean: TextCleaner) {
  for await (const text of texts) yield clean(text);
}

interface Args extends GrepArgs, LogFilterOptions {
  readonly tail?: number | undefined;
  readonly stripPrefixes: boolean;
}

/** The search of a log. Level, step and target read the whole line; the pattern reads the line as it is shown. */
function logSearchOf(args: Args): LineSearch {
  const search = lineSearchOf(args);
  const show = args.stripPrefixes ? (line: string) => line.replace(PREFIX, "") : (line: string) => line;
  const isMatch = (line: string) => search.matches?.(show(line)) ?? true;
  const logSearch = { ...search, show, matches: isMatch, last: args.tail };
  if (args.level === undefined && args.step === undefined && args.target === undefined) return logSearch;
  const filter = createLogFilter(args);
  return { ...logSearch, matches: (line) => filter.passes(line) && isMatch(line) };
}
