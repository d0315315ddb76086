/** Chooses the snapshot of a runbook that will run. A snapshot is the frozen state of a runbook. */
import type { Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { BoundSpace } from "../../pipeline/context.ts";
import { quoteList } from "../../text/names.ts";
import type { SelectedPackage } from "../executions/package-facts.ts";
import { ifFound } from "../or-not-found.ts";
import type { Runbook } from "./runbook-source.ts";

/** A snapshot of a runbook. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
  readonly published: boolean;
  readonly packages: readonly SelectedPackage[];
  /** The process as the snapshot froze it. */
  readonly processId?: string | null | undefined;
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
      hint: `Publish one in the portal, or name one in runbookSnapshotId. The runbook has ${await snapshotNames(runbook, space)}.`,
    });
  const path = { projectId: project.id, idOrName };
  const found = await ifFound(
    space.client.get("/api/{spaceId}/projects/{projectId}/runbookSnapshots/{idOrName}", { path }),
  );
  if (found && (!found.RunbookId || found.RunbookId === runbook.Id)) {
    return {
      id: found.Id,
      name: found.Name,
      published: found.Id === runbook.PublishedRunbookSnapshotId,
      packages: found.SelectedPackages ?? [],
      processId: found.FrozenRunbookProcessId,
    };
  }
  throw new ToolError({
    code: "not_found",
    message: `runbookSnapshotId: '${runbook.Name}' has no snapshot '${idOrName}'. The runbook has ${await snapshotNames(runbook, space)}.`,
  });
}

async function snapshotNames(runbook: Runbook, { client }: BoundSpace): Promise<string> {
  const { Items } = await client.get("/api/{spaceId}/runbooks/{id}/runbookSnapshots", {
    path: { id: runbook.Id },
    query: { take: SHOWN },
  });
  return quoteList(Items.map((item) => `${item.Name} (${item.Id})`)) || "none";
}
