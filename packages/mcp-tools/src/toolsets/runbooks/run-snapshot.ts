/** Chooses the snapshot of a runbook that runs. A snapshot is the frozen state of a runbook. */
import { isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { BoundSpace } from "../../pipeline/context.ts";
import { quoteList } from "../../text/names.ts";
import type { SelectedPackage } from "../executions/package-facts.ts";
import type { Runbook } from "./runbook-source.ts";

/** A snapshot of a runbook. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
  readonly published: boolean;
  readonly packages: readonly SelectedPackage[];
}

const SHOWN = 5;

/**
 * The named snapshot, or the published one.
 * @throws ToolError `conflict` when none is published, `not_found` when the runbook has no such snapshot.
 */
export async function snapshotOf(
  runbook: Runbook,
  wanted: string | undefined,
  project: Ref,
  space: BoundSpace,
): Promise<Snapshot> {
  const idOrName = wanted ?? runbook.PublishedRunbookSnapshotId;
  if (!idOrName)
    throw new ToolError({
      code: "conflict",
      message: `'${runbook.Name}' has no published snapshot, so there is nothing to run.`,
      hint: `Publish one in the portal, or name one in runbookSnapshotId. It has ${await snapshotNames(runbook, space)}.`,
    });
  try {
    const found = await space.client.get("/api/{spaceId}/projects/{projectId}/runbookSnapshots/{idOrName}", {
      path: { projectId: project.id, idOrName },
    });
    if (!found.RunbookId || found.RunbookId === runbook.Id) {
      return {
        id: found.Id,
        name: found.Name,
        published: found.Id === runbook.PublishedRunbookSnapshotId,
        packages: found.SelectedPackages ?? [],
      };
    }
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
  }
  throw new ToolError({
    code: "not_found",
    message: `runbookSnapshotId: '${runbook.Name}' has no snapshot '${idOrName}'. It has ${await snapshotNames(runbook, space)}.`,
  });
}

async function snapshotNames(runbook: Runbook, { client }: BoundSpace): Promise<string> {
  const { Items } = await client.get("/api/{spaceId}/runbooks/{id}/runbookSnapshots", {
    path: { id: runbook.Id },
    query: { take: SHOWN },
  });
  return quoteList(Items.map((item) => `${item.Name} (${item.Id})`)) || "none";
}
