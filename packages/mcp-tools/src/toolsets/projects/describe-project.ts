import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, present, projectName, spaceName, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundThing } from "../../reading/findings.ts";
import type { Owner } from "../../reading/owner.ts";
import { limitedTo, partsOf } from "../../reading/parts.ts";
import { type NameOf, nameOfIds } from "../shown-names.ts";
import {
  type Approval,
  approvalsOf,
  type PhaseFacts,
  type ProjectFacts,
  phasesOf,
  readProjectFacts,
} from "./project-facts.ts";
import { environmentsOfTrigger, summarizeTrigger } from "./trigger-summary.ts";

export const describeProject = defineTool({
  name: "describe_project",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  reads: ["context", "releases", "runbooks", "other"],
  title: "Describe a project",
  description:
    "A project's way to production in one view: lifecycle phases in order, approvals by environment, channels with their rules, triggers, runbooks, whether tenants or Git are used.",
  input: z.strictObject({ spaceName, projectName }),
  refs: { spaceName: "space", projectName: "project" },
  output: z.looseObject({
    name: z.string(),
    description: text,
    isDisabled: flag,
    tenants: text,
    git: z.looseObject({}).optional(),
    lifecycle: text,
    phases: z.array(z.looseObject({ name: z.string() })).optional(),
    approvals: z.array(z.looseObject({ step: z.string() })).optional(),
    channels: z.array(z.looseObject({ name: z.string() })).optional(),
    triggers: z.array(z.looseObject({ name: z.string() })).optional(),
    runbooks: texts,
    hint: text,
  }),
  owner: ({ project }: ProjectFacts) => ({ projects: [project.Id] }),
  async run(_args, context) {
    const facts = await readProjectFacts(context.refs.projectName, context);
    return foundThing(facts, () => render(facts, context));
  },
});

async function render(facts: ProjectFacts, context: CallContext<unknown>) {
  const { project, lifecycle, process, channels, triggers, runbooks, git } = facts;
  const approvals = approvalsOf(process);
  const phases = phasesOf(lifecycle);
  const environments = [
    ...[...phases, ...approvals].flatMap(({ environmentIds }) => environmentIds),
    ...(triggers ?? []).flatMap(environmentsOfTrigger),
  ];
  const teams = approvals.flatMap(({ teamIds }) => teamIds);
  const [environment, team] = await Promise.all([
    nameOfIds("environment", environments, context),
    nameOfIds("team", teams, context),
  ]);
  return {
    name: project.Name || project.Id,
    ...present({
      description: project.Description || null,
      isDisabled: project.IsDisabled || null,
      tenants: project.TenantedDeploymentMode === "Untenanted" ? null : project.TenantedDeploymentMode,
      git: git ? present({ repository: git.url, defaultBranch: git.defaultBranch }) : null,
      lifecycle: lifecycle?.Name,
      phases: partsOf(phases, ownersOf, (phase) => renderPhase(phase, environment)),
      approvals: partsOf(approvals, ownersOf, (approval) => renderApproval(approval, environment, team)),
      channels: (channels ?? []).map(renderChannel),
      triggers: partsOf(
        triggers ?? [],
        (trigger) => ownersOf({ environmentIds: environmentsOfTrigger(trigger) }),
        (trigger) => summarizeTrigger(trigger, environment),
      ),
      runbooks: runbooks?.map(({ Id, Name }) => Name || Id),
    }),
    hint: "find_package_versions gives the newest package of each channel; get_deployment_process the steps.",
  };
}

/** What names no environment is about all of them, and belongs to none. */
function ownersOf({ environmentIds }: { readonly environmentIds: readonly string[] }): readonly Owner[] {
  return environmentIds.length === 0 ? [{}] : environmentIds.map((id) => ({ environments: [id] }));
}

function renderPhase(phase: PhaseFacts, environment: NameOf) {
  return {
    name: phase.name,
    ...present({
      environments: limitedTo(phase.optional, {}, environment),
      automaticEnvironments: limitedTo(phase.automatic, {}, environment),
      isOptional: phase.isOptional || null,
    }),
  };
}

function renderChannel({
  Name,
  IsDefault,
  LifecycleId,
  Rules,
}: NonNullable<ProjectFacts["channels"]>[number]) {
  return {
    name: Name || "a channel without a name",
    ...present({
      isDefault: IsDefault || null,
      hasOwnLifecycle: LifecycleId ? true : null,
      rules: Rules?.map(({ VersionRange, Tag, ActionPackages }) =>
        present({
          steps: ActionPackages?.map(({ DeploymentAction }) => DeploymentAction ?? ""),
          versions: VersionRange || null,
          prereleaseTag: Tag || null,
        }),
      ),
    }),
  };
}

function renderApproval({ step, environmentIds, teamIds }: Approval, environment: NameOf, team: NameOf) {
  return {
    step,
    ...present({
      environments: limitedTo(environmentIds, {}, environment),
      teams: teamIds.map(team),
    }),
  };
}
