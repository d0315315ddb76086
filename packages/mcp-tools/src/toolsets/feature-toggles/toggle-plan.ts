/** Plans a change of a toggle: reads it, and says of each field what it is and what it becomes. */
import { isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { BoundSpace, CallContext } from "../../pipeline/context.ts";
import type { Plan, PlanFact } from "../../plan.ts";
import { listOrOne, nameWithId, quoteList } from "../../text/names.ts";
import { allEnvironments } from "../executions/environments.ts";
import {
  applied,
  type Change,
  changesOf,
  type EnvironmentValues,
  environmentOf,
  renderChange,
  type Wanted,
} from "./toggle-changes.ts";
import type { Toggle } from "./toggle-summary.ts";

/** Arguments of `update_feature_toggle`. */
export interface ToggleArgs {
  readonly slug: string;
  readonly defaultIsEnabled?: boolean | undefined;
  readonly description?: string | undefined;
  readonly environments?:
    | readonly (EnvironmentValues & { readonly deploymentEnvironmentId: string })[]
    | undefined;
}

/** What `run` needs. */
export interface ToggleData {
  readonly projectId: string;
  readonly slug: string;
  /** The toggle as it was read; it must still be this when it is written. */
  readonly before: Toggle;
  readonly after: Toggle;
  readonly changes: readonly Change[];
}

export type ToggleContext = CallContext<{ readonly spaceName: Ref; readonly projectId: Ref }>;

/** Makes the plan. Throws when nothing would change, or when an environment is not one of the toggle's. */
export async function planToggle(args: ToggleArgs, context: ToggleContext): Promise<Plan<ToggleData>> {
  checkArguments(args);
  const { space, refs } = context;
  const toggle = await readToggle(space, refs.projectId, args.slug);
  const wanted = await resolveWanted(args, toggle, context);
  const changes = changesOf(toggle, wanted);
  if (changes.length === 0)
    throw new ToolError({
      code: "conflict",
      message: `'${toggle.Name}' is already as asked for; nothing was changed.`,
    });
  const environments = wanted.environments
    .map(({ ref }) => ref)
    .filter(({ id }) => changes.some(({ environment }) => environment?.id === id));
  const widens = changes.some(({ field }) => field === "defaultIsEnabled");
  return {
    title: "Change a feature toggle",
    facts: [
      ...(environments.length > 0
        ? [
            {
              label: environments.length === 1 ? "Environment" : "Environments",
              value: listOrOne(environments.map(nameWithId)),
            },
          ]
        : []),
      ...changeFacts(changes),
      { label: "Toggle", value: `${toggle.Name} (${toggle.Slug || toggle.Id})` },
      { label: "Project", value: nameWithId(refs.projectId) },
      ...(toggle.RolloutGroupId ? [{ label: "Rollout group", value: toggle.RolloutGroupId }] : []),
      { label: "Space", value: nameWithId(space.ref) },
    ],
    warnings: warningsOf(toggle, changes),
    targets: {
      spaces: [space.ref],
      projects: [refs.projectId],
      environments: [...environments, ...(widens ? await othersOf(toggle, space) : [])],
    },
    data: {
      projectId: refs.projectId.id,
      slug: toggle.Slug || args.slug,
      before: toggle,
      after: applied(toggle, changes),
      changes,
    },
  };
}

/** A description is long, so its two states are facts of their own. */
function changeFacts(changes: readonly Change[]): readonly PlanFact[] {
  const description = changes.find(({ field }) => field === "description");
  const others = changes.filter((one) => one !== description);
  return [
    ...(others.length > 0 ? [{ label: "Changes", value: others.map(renderChange) }] : []),
    ...(description
      ? [
          { label: "Description now", value: String(description.before ?? "") },
          { label: "Description then", value: String(description.after) },
        ]
      : []),
  ];
}

function checkArguments(args: ToggleArgs): void {
  const empty = (args.environments ?? []).filter(
    (one) =>
      one.isEnabled === undefined &&
      one.rolloutPercentage === undefined &&
      one.clientRolloutPercentage === undefined,
  );
  const problems = [
    ...(args.defaultIsEnabled === undefined &&
    args.description === undefined &&
    (args.environments ?? []).length === 0
      ? ["No change was given: set defaultIsEnabled, description or environments."]
      : []),
    ...empty.map(
      ({ deploymentEnvironmentId }) =>
        `environments: no change for '${deploymentEnvironmentId}'; set isEnabled, rolloutPercentage or clientRolloutPercentage.`,
    ),
  ];
  if (problems.length > 0) throw new ToolError({ code: "input", message: problems.join(" ") });
}

/** Reads a toggle; an unknown one is an error that names those that there are. */
export async function readToggle({ client }: BoundSpace, project: Ref, slug: string): Promise<Toggle> {
  const path = { projectId: project.id };
  try {
    const toggle = await client.get("/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}", {
      path: { ...path, slug },
    });
    const { Links: _, ...rest } = toggle;
    return rest;
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
    const known = await client
      .get("/api/{spaceId}/projects/{projectId}/featuretoggles", { path, query: { take: 10 } })
      .then(({ Items }) => quoteList(Items.map((toggle) => toggle.Slug || toggle.Id)) || "none")
      .catch(() => "none that this caller may see");
    throw new ToolError({
      code: "not_found",
      message: `slug: '${project.name}' has no feature toggle '${slug}'. It has ${known}.`,
      hint: "find_feature_toggles searches them by a part of the name.",
      cause: error,
    });
  }
}

async function resolveWanted(
  args: ToggleArgs,
  toggle: Toggle,
  { space, lookups }: ToggleContext,
): Promise<Wanted> {
  const environments = await Promise.all(
    (args.environments ?? []).map(async ({ deploymentEnvironmentId, ...values }) => ({
      text: deploymentEnvironmentId,
      ref: await lookups.find("environment", deploymentEnvironmentId),
      values,
    })),
  );
  const twice = environments.filter(({ ref }, at) =>
    environments.slice(0, at).some((earlier) => earlier.ref.id === ref.id),
  );
  if (twice.length > 0)
    throw new ToolError({
      code: "input",
      message: "environments: name each environment only once.",
      candidates: [{ label: "Named more than once:", refs: twice.map(({ ref }) => ref) }],
    });
  const strangers = environments.filter(({ ref }) => !environmentOf(toggle, ref.id));
  if (strangers.length > 0) {
    const known = new Map((await allEnvironments(space)).map((ref) => [ref.id, ref]));
    throw new ToolError({
      code: "input",
      message: `environments: '${toggle.Name}' has no settings for ${quoteList(strangers.map(({ text }) => text))}.`,
      candidates: [
        {
          label: "It has settings for",
          refs: toggle.Environments.map(
            ({ DeploymentEnvironmentId: id }): Ref => known.get(id) ?? { kind: "environment", id, name: id },
          ),
        },
      ],
      hint: "A person adds an environment to a toggle in the portal.",
    });
  }
  return {
    defaultIsEnabled: args.defaultIsEnabled,
    description: args.description,
    environments,
  };
}

/** The default counts where the toggle has no setting of its own, so a change of it touches those environments. */
async function othersOf(toggle: Toggle, space: BoundSpace): Promise<readonly Ref[]> {
  return (await allEnvironments(space)).filter(({ id }) => !environmentOf(toggle, id));
}

function warningsOf(toggle: Toggle, changes: readonly Change[]): readonly string[] {
  const stillOff = changes.filter(
    ({ environment, field }) =>
      environment &&
      field !== "isEnabled" &&
      environmentOf(toggle, environment.id)?.IsEnabled === false &&
      !changes.some((one) => one.field === "isEnabled" && one.environment?.id === environment.id),
  );
  const names = [...new Set(stillOff.map(({ environment }) => environment?.name ?? ""))];
  return [
    ...(changes.some(({ field }) => field === "defaultIsEnabled")
      ? ["The default counts wherever an environment has no setting of its own."]
      : []),
    ...(names.length > 0
      ? [`It is off in ${quoteList(names)}, so a percentage has no effect there until it is switched on.`]
      : []),
  ];
}
