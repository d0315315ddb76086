/** The documents that hold the configuration of a space, each with what it belongs to. */
import type { components } from "@octo/api-client";

export type Project = components["schemas"]["Project"];
export type Step = components["schemas"]["DeploymentStep"];
export type VariableSet = components["schemas"]["VariableSet"];
export type LibrarySet = components["schemas"]["LibraryVariableSet"];
export type Runbook = components["schemas"]["Runbook"];
export type StepTemplate = components["schemas"]["ActionTemplate"];

/** A variable set with what it belongs to. */
export interface ReadSet {
  readonly set: VariableSet;
  /** The project; undefined for library sets. */
  readonly projectId: string | undefined;
  readonly library: LibrarySet | undefined;
}

/** The steps of a deployment process or runbook. */
export interface ReadProcess {
  readonly projectId: string | undefined;
  readonly steps: readonly Step[] | null | undefined;
}
