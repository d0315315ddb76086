import type { ResourceTemplate } from "./define-resource.ts";
import { llmsTxtResource } from "./llms-txt.ts";
import { releaseResource } from "./releases.ts";
import { taskDetailsResource, taskResource } from "./tasks.ts";

/** Every resource, in the order in which hosts list them. */
export const allResources: readonly ResourceTemplate[] = [
  releaseResource,
  taskResource,
  taskDetailsResource,
  llmsTxtResource,
];
