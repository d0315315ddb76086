/** How a runbook is told in lists; the resource has the rest. */
import type { Ref } from "@octo/api-client";
import * as z from "zod";
import { present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { openEnvironments } from "../lookup.ts";
import { gitRunbookUri, runbookUri } from "../uri.ts";
import type { Runbook, RunbookSource } from "./runbook-source.ts";

/** A runbook in an answer. */
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

/** A runbook without the environments that the policy closes in its scope. */
export async function openScope(runbook: Runbook, context: Pick<CallContext, "visible">): Promise<Runbook> {
  if (!runbook.Environments) return runbook;
  return { ...runbook, Environments: await openEnvironments(runbook.Environments, context) };
}

/** Tells one runbook. */
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
      environments: runbook.Environments,
      defaultGuidedFailureMode: runbook.DefaultGuidedFailureMode,
      tags: runbook.RunbookTags,
    }),
    resourceUri: gitRef
      ? gitRunbookUri(space.name, project.slug ?? project.id, gitRef, runbook.Slug || runbook.Id)
      : runbookUri(space.name, runbook.Id),
  };
}
