/** What describes a project: its lifecycle, process, channels, triggers and runbooks, one request for each. */
import type { components, Ref } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";
import { type GitSettings, gitSettingsOf } from "./git-project.ts";

type Project = components["schemas"]["Project"];
type Lifecycle = components["schemas"]["Lifecycle"];
type Process = components["schemas"]["DeploymentProcess"];

/** The parts of a project; those that cannot be read are undefined and named in the notice. */
export interface ProjectFacts {
  readonly project: Project;
  readonly git: (GitSettings & { readonly url: string | undefined }) | undefined;
  readonly lifecycle: Lifecycle | undefined;
  readonly process: Process | undefined;
  readonly channels: readonly components["schemas"]["Channel"][] | undefined;
  readonly triggers: readonly components["schemas"]["ProjectTrigger"][] | undefined;
  readonly runbooks: readonly components["schemas"]["Runbook"][] | undefined;
}

const TAKE = 200;

/** Reads a project and what belongs to it. */
export async function readProjectFacts(
  ref: Ref,
  { space, lookups, parts }: Pick<CallContext, "space" | "lookups" | "parts">,
): Promise<ProjectFacts> {
  const { client } = space;
  const project = await lookups.project(ref.id, space);
  const git = gitSettingsOf(project);
  const path = { projectId: ref.id };
  const query = { take: TAKE };
  const { LifecycleId } = project;
  const readProcess = () =>
    git
      ? client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses", {
          path: { ...path, gitRef: git.defaultBranch },
        })
      : client.get("/api/{spaceId}/projects/{projectId}/deploymentprocesses", { path });
  const [lifecycle, process, channels, triggers, runbooks] = await Promise.all([
    LifecycleId
      ? parts.read("lifecycle", () =>
          client.get("/api/{spaceId}/lifecycles/{id}", { path: { id: LifecycleId } }),
        )
      : undefined,
    parts.read("deployment process", readProcess),
    parts.read("channels", () => client.get("/api/{spaceId}/projects/{projectId}/channels", { path, query })),
    parts.read("triggers", () => client.get("/api/{spaceId}/projects/{projectId}/triggers", { path, query })),
    parts.read("runbooks", () => client.get("/api/{spaceId}/projects/{projectId}/runbooks", { path, query })),
  ]);
  const settings = project.PersistenceSettings;
  const url = settings && "Url" in settings && typeof settings.Url === "string" ? settings.Url : undefined;
  return {
    project,
    git: git && { ...git, url },
    lifecycle,
    process,
    channels: channels?.Items,
    triggers: triggers?.Items,
    runbooks: runbooks?.Items,
  };
}

/** A phase of the way to production. */
export interface PhaseFacts {
  readonly name: string;
  readonly optional: readonly string[];
  readonly automatic: readonly string[];
  readonly environmentIds: readonly string[];
  readonly isOptional: boolean;
}

/** The phases of a lifecycle in their order. */
export function phasesOf(lifecycle: Lifecycle | undefined): readonly PhaseFacts[] {
  return (lifecycle?.Phases ?? []).map((phase) => {
    const [optional, automatic] = [
      phase.OptionalDeploymentTargets ?? [],
      phase.AutomaticDeploymentTargets ?? [],
    ];
    return {
      name: phase.Name ?? "",
      optional,
      automatic,
      environmentIds: [...optional, ...automatic],
      isOptional: phase.IsOptionalPhase ?? false,
    };
  });
}

/** A step at which a person decides. */
export interface Approval {
  readonly step: string;
  /** Empty: in all environments. */
  readonly environmentIds: readonly string[];
  readonly teamIds: readonly string[];
}

const TEAMS = "Octopus.Action.Manual.ResponsibleTeamIds";

/** The steps of a process at which a person decides. */
export function approvalsOf(process: Process | undefined): readonly Approval[] {
  return (process?.Steps ?? [])
    .flatMap(({ Actions }) => Actions ?? [])
    .filter(({ ActionType, IsDisabled }) => ActionType === "Octopus.Manual" && !IsDisabled)
    .map(({ Name, Environments, Properties }) => {
      const teams = Properties?.[TEAMS];
      return {
        step: Name ?? "",
        environmentIds: Environments ?? [],
        teamIds:
          typeof teams === "string"
            ? teams
                .split(",")
                .map((id) => id.trim())
                .filter(Boolean)
            : [],
      };
    });
}
