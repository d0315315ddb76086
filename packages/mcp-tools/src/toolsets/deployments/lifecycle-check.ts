/** Checks whether the lifecycle lets a release go to environments now. The server refuses other environments. */
import type { components, Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { BoundSpace } from "../../pipeline/context.ts";
import { quoteList } from "../../text/names.ts";

/**
 * Checks the environments against the progression of the release.
 * @throws ToolError `conflict` when an earlier phase is not complete.
 */
export async function checkLifecycle(
  release: components["schemas"]["Release"],
  environments: readonly Ref[],
  { client }: BoundSpace,
): Promise<void> {
  const progression = await client.get("/api/{spaceId}/releases/{id}/progression", {
    path: { id: release.Id },
  });
  const phases = progression.Phases ?? [];
  const open = new Set([
    ...(progression.NextDeployments ?? []),
    ...phases
      .filter((phase) => phase.Progress !== "Pending")
      .flatMap((phase) => [
        ...(phase.OptionalDeploymentTargets ?? []),
        ...(phase.AutomaticDeploymentTargets ?? []),
      ]),
  ]);
  const closed = environments.filter(({ id }) => phases.length > 0 && !open.has(id));
  if (closed.length === 0) return;
  throw new ToolError({
    code: "conflict",
    message: `The lifecycle does not let release ${release.Version} go to ${quoteList(closed.map(({ name }) => name))} yet: an earlier phase is not complete.`,
    hint: "Deploy it to the environments of the earlier phases first.",
  });
}
