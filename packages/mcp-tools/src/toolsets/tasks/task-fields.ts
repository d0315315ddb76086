/** The arguments of tools that are about one task: its id or a link, and the space of an id. */
import type { ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { describedInFullOnly } from "../../fields.ts";
import type { NamedThing } from "../../pipeline/context.ts";
import { spaceOfId, spaceOfLink } from "../link-fields.ts";

/** Fields of the input. One of `taskId` and `url` is needed. */
export const taskFields = {
  taskId: describedInFullOnly(
    z.string().trim().min(1).max(100),
    "Id such as ServerTasks-12, Deployments-12 or RunbookRuns-12",
  ).optional(),
  url: describedInFullOnly(z.string().trim().min(1).max(2_000), "Or a portal link to it").optional(),
  spaceName: spaceOfId,
};

/** The values of {@link taskFields}. */
export interface TaskArgs {
  readonly taskId?: string | undefined;
  readonly url?: string | undefined;
  readonly spaceName?: string | undefined;
}

/** For `superRefine` of an input: exactly one of the two names the task. */
export function needsOneTask({ taskId, url }: TaskArgs, context: z.RefinementCtx): void {
  if (Boolean(taskId) === Boolean(url))
    context.addIssue({
      code: "custom",
      path: ["taskId"],
      message: "give taskId or url, and only one of them",
    });
}

/** The link or id of the task. */
export function linkOf({ taskId, url }: TaskArgs): string {
  return url ?? taskId ?? "";
}

/** The space of the task, for `namesIn` of a tool. */
export function spaceOfTask(args: TaskArgs, server: ServerUrl): readonly NamedThing[] {
  return spaceOfLink({ url: linkOf(args), spaceName: args.spaceName }, server);
}
