import { z } from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { spaceName } from "../../fields.ts";
import { grepLines } from "../../grep/grep-lines.ts";
import { createMatcher } from "../../grep/matcher.ts";
import { taskDetailsUri } from "../uri.ts";

/** `12:04:31   Error    |   ` or with a date in front. */
const PREFIX = /^(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d\s+[A-Za-z]+\s+\|\s?/;

export const grepTaskLog = defineTool({
  name: "grep_task_log",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  title: "Search a task log",
  description:
    "Searches the raw log of a task line by line, like grep. Use it to find why a deployment or runbook run failed: pattern 'error|fatal|exception|failed' with some context, then narrow down.",
  input: z.strictObject({
    spaceName,
    taskId: z
      .string()
      .regex(/^servertasks-\d+$/i, "an id like ServerTasks-123")
      .describe("Like ServerTasks-123"),
    pattern: z.string().min(1).max(1_000).describe("RE2 regular expression"),
    caseInsensitive: z.boolean().default(false),
    invertMatch: z.boolean().default(false),
    fixedString: z.boolean().default(false).describe("Take the pattern as plain text"),
    beforeContext: z.int().min(0).max(50).default(0),
    afterContext: z.int().min(0).max(50).default(0),
    maxCount: z.int().min(1).max(500).default(100),
    stripPrefixes: z.boolean().default(false).describe("Drop time and level from each line"),
  }),
  refs: { spaceName: "space" },
  output: z.looseObject({
    taskId: z.string(),
    totalLines: z.int(),
    totalMatches: z.int(),
    returnedMatches: z.int(),
    blocks: z.array(
      z.looseObject({ firstLine: z.int(), lines: z.array(z.string()), matchedLines: z.array(z.int()) }),
    ),
    detailsResourceUri: z.string(),
  }),
  async run(args, { space }) {
    const matches = createMatcher(args);
    const lines = space.client.lines("/api/{spaceId}/tasks/{id}/raw", { path: { id: args.taskId } });
    const found = await grepLines(lines, {
      matches,
      before: args.beforeContext,
      after: args.afterContext,
      maxCount: args.maxCount,
      ...(args.stripPrefixes ? { transform: (line: string) => line.replace(PREFIX, "") } : {}),
    });
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
      detailsResourceUri: taskDetailsUri(space.ref.name, args.taskId),
    };
  },
});
