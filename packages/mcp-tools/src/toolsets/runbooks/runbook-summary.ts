/** How lists show a runbook. The resource of a runbook has all fields. */
import type { Ref } from "@octo/api-client";
import * as z from "zod";
import { present, text, texts } from "../../fields.ts";
import { limitedTo } from "../../reading/parts.ts";
import { gitRunbookUri, runbookUri } from "../uri.ts";
import type { Runbook, RunbookSource } from "./runbook-source.ts";

/** A runbook in a result. */
export const runbookSchema = z.looseObject({
  id: text,
  name: text,
  slug: text,
  description: text,
  runbookProcessId: text,
  publishedRunbookSnapshotId: text,
  multiTenancyMode: text,
  environmentScope: text,
  environments: texts,
  defaultGuidedFailureMode: text,
  tags: texts,
  resourceUri: text,
});

/** Renders one runbook. */
export function summarizeRunbook(
  runbook: Runbook,
  { project, gitRef }: RunbookSource,
  space: Ref,
): z.input<typeof runbookSchema> {
  return {
    id: runbook.Id,
    name: runbook.Name,
    ...present({
      slug: runbook.Slug,
      description: runbook.Description || null,
      runbookProcessId: runbook.RunbookProcessId,
      publishedRunbookSnapshotId: runbook.PublishedRunbookSnapshotId,
      multiTenancyMode: runbook.MultiTenancyMode,
      environmentScope: runbook.EnvironmentScope,
      environments: limitedTo(runbook.Environments),
      defaultGuidedFailureMode: runbook.DefaultGuidedFailureMode,
      tags: runbook.RunbookTags,
    }),
    // A runbook in Git has its slug in the address. Its id leads nowhere there.
    ...present({
      resourceUri: gitRef
        ? gitRunbookUri(space.name, project.slug ?? project.id, gitRef, runbook.Slug)
        : runbookUri(space.name, runbook.Id),
    }),
  };
}
