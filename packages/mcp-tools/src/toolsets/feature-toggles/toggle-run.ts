/** Writes a planned change, if the toggle has not changed since the plan, and reports what the server shows afterwards. */
import type { Ref } from "@octo/api-client";
import { canonicalJson } from "@octo/cut-json";
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import { text, texts } from "../../fields.ts";
import { isResponseLost } from "../executions/send-once.ts";
import { inverseOf, missingChanges, renderChange } from "./toggle-changes.ts";
import { readToggle, type ToggleContext, type ToggleData } from "./toggle-plan.ts";
import { summarizeToggle, type Toggle, toggleSchema } from "./toggle-summary.ts";

/** The result of an update. */
export const updatedSchema = z.looseObject({
  changes: texts.describe("What was changed, as old → new"),
  toggle: toggleSchema.optional().describe("What the server shows now"),
  responseLost: z.boolean().optional(),
  inverse: z
    .looseObject({ tool: text, arguments: z.record(z.string(), z.unknown()).optional() })
    .optional()
    .describe("The call that undoes it"),
});

/**
 * Writes a planned change of a toggle, once.
 * @throws ToolError `conflict` when the toggle changed after the plan or does not show the change, `upstream` when the
 *   response is lost and the toggle does not show the change.
 */
export async function runToggle(
  data: ToggleData,
  context: ToggleContext,
): Promise<z.input<typeof updatedSchema>> {
  const { space, refs, parts } = context;
  const project = refs.projectId;
  const current = await readToggle(space, project, data.slug);
  if (canonicalJson(current) !== canonicalJson(data.before))
    throw new ToolError({
      code: "conflict",
      message: `'${data.before.Name}' was changed by another person or program after the plan was shown. Nothing was written.`,
      hint: "Call update_feature_toggle again for a plan that starts from the current values.",
    });
  const lost = await put(data, context);
  const look = () => readToggle(space, project, data.slug);
  const shown = await (lost
    ? look().catch(() => {
        throw notLookedUp(lost);
      })
    : parts.read("the toggle as it is now", look));
  if (shown) checkShown(data, shown, lost, parts);
  const inverse = inverseOf(data.changes);
  return {
    changes: data.changes.map(renderChange),
    ...(shown ? { toggle: summarizeToggle(shown, space.ref.name, project.id) } : {}),
    ...(lost ? { responseLost: true } : {}),
    ...(inverse
      ? { inverse: { tool: "update_feature_toggle", arguments: call(inverse, data, space.ref) } }
      : {}),
  };
}

/** Sends the change once. @returns the error when the response was lost, so that the outcome is unknown. */
async function put(data: ToggleData, { space }: ToggleContext): Promise<Error | undefined> {
  try {
    await space.client.put("/api/{spaceId}/projects/{projectId}/featuretoggles", {
      path: { projectId: data.projectId },
      body: data.after,
    });
    return undefined;
  } catch (error) {
    if (isResponseLost(error)) return error;
    throw error;
  }
}

function checkShown(
  data: ToggleData,
  shown: Toggle,
  lost: Error | undefined,
  parts: ToggleContext["parts"],
): void {
  const { other, unknown } = missingChanges(shown, data.changes);
  // After a lost response only a toggle that shows the change proves it.
  const missing = lost ? [...other, ...unknown] : other;
  if (missing.length === 0) {
    for (const { field } of unknown)
      parts.missing(`${field} as it is now: not in the response of the server`);
    return;
  }
  const what = missing.map(renderChange).join("; ");
  throw new ToolError({
    code: lost ? "upstream" : "conflict",
    message: lost
      ? `The response of Octopus was lost, and the toggle does not show the change: ${what}. It was not sent again.`
      : `Octopus accepted the change, but the toggle does not show it: ${what}.`,
    hint: LOOK_FIRST,
    saysWhatWasDone: true,
    ...(lost ? { cause: lost } : {}),
  });
}

const LOOK_FIRST = "Look at the toggle with find_feature_toggles before you try once more.";

function notLookedUp(cause: Error): ToolError {
  return new ToolError({
    code: "upstream",
    message:
      "The response of Octopus was lost, and octo-mcp could not look up whether the toggle was changed. It was not sent again.",
    hint: LOOK_FIRST,
    saysWhatWasDone: true,
    cause,
  });
}

function call(inverse: Readonly<Record<string, unknown>>, data: ToggleData, space: Ref) {
  return { spaceName: space.id, projectId: data.projectId, slug: data.slug, ...inverse };
}
