/** How lists show a runbook. The resource of a runbook has all fields. */
import type { Ref } from "@octo/api-client";
import * as z from "zod";
import { present, text, texts } from "../../fields.ts";
import { limitedTo } from "../../reading/parts.ts";
import { gitRunbookUri, runbookUri } from "../uri.ts";
import type { Runbook, RunbookSource } from "./runbook-source.ts";

/** A runbook in a result. */
export const runbookSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  slug: text,
  description: text,
  runbookProcessId: text,
  publishedRunbookSnapshotId: text,
  multiTenancyMode: text,
  environmentScope: text,
  environments: texts,
  defaultGuidedFailureMode: text,
  tags: texts,
  resourceUri: z.string(),
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
    resourceUri: gitRef
      ? gitRunbookUri(space.name, project.slug ?? project.id, gitRef, runbook.Slug || runbook.Id)
      : runbookUri(space.name, runbook.Id),
  };
}
