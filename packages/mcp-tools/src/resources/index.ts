import type { ResourceTemplate } from "./define-resource.ts";
import { featureToggleResource, rolloutGroupResource } from "./feature-toggles.ts";
import { interruptionResource } from "./interruptions.ts";
import { llmsTxtResource } from "./llms-txt.ts";
import { releaseResource } from "./releases.ts";
import { runbookGitResource, runbookResource } from "./runbooks.ts";
import { taskDetailsResource, taskResource } from "./tasks.ts";

/** Every resource, in the order in which hosts list them. */
export const allResources: readonly ResourceTemplate[] = [
  releaseResource,
  runbookResource,
  runbookGitResource,
  taskResource,
  taskDetailsResource,
  interruptionResource,
  featureToggleResource,
  rolloutGroupResource,
  llmsTxtResource,
];
