/** Writes a planned change, if the toggle has not changed since the plan, and reports what the server shows afterwards. */
import type { Ref } from "@octo/api-client";
import { canonicalJson } from "@octo/cut-json";
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import { isResponseLost } from "../executions/send-once.ts";
import { inverseOf, missingChanges, renderChange } from "./toggle-changes.ts";
import { readToggle, type ToggleContext, type ToggleData } from "./toggle-plan.ts";
import { summarizeToggle, type Toggle, toggleSchema } from "./toggle-summary.ts";

/** The result of an update. */
export const updatedSchema = z.looseObject({
  changes: z.array(z.string()).describe("What was changed, as old → new"),
  toggle: toggleSchema.describe("What the server shows now"),
  responseLost: z.boolean().optional(),
  inverse: z
    .looseObject({ tool: z.string(), arguments: z.record(z.string(), z.unknown()) })
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
  const { space, refs } = context;
  const project = refs.projectId;
  const current = await readToggle(space, project, data.slug);
  if (canonicalJson(current) !== canonicalJson(data.before))
    throw new ToolError({
      code: "conflict",
      message: `'${data.before.Name}' was changed by another person or program after the plan was shown. Nothing was written.`,
      hint: "Call update_feature_toggle again for a plan that starts from the current values.",
    });
  const lost = await put(data, context);
  const shown = await readToggle(space, project, data.slug).catch((error: unknown) => {
    throw lost ?? error;
  });
  checkShown(data, shown, lost);
  const inverse = inverseOf(data.changes);
  return {
    changes: data.changes.map(renderChange),
    toggle: summarizeToggle(shown, space.ref.name, project.id),
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

function checkShown(data: ToggleData, shown: Toggle, lost: Error | undefined): void {
  const missing = missingChanges(shown, data.changes);
  if (missing.length === 0) return;
  const what = missing.map(renderChange).join("; ");
  throw new ToolError({
    code: lost ? "upstream" : "conflict",
    message: lost
      ? `The response of Octopus was lost, and the toggle does not show the change: ${what}. It was not sent again.`
      : `Octopus accepted the change, but the toggle does not show it: ${what}.`,
    hint: "Look at the toggle with find_feature_toggles before you try once more.",
    ...(lost ? { cause: lost } : {}),
  });
}

function call(inverse: Readonly<Record<string, unknown>>, data: ToggleData, space: Ref) {
  return { spaceName: space.id, projectId: data.projectId, slug: data.slug, ...inverse };
}
