/** Plans a change of a toggle. The plan shows the old and the new value of each field that changes. */
import { isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { BoundSpace, CallContext } from "../../pipeline/context.ts";
import type { Plan, PlanFact } from "../../plan.ts";
import { listOrOne, nameWithId, quoteList } from "../../text/names.ts";
import { allEnvironments } from "../executions/environments.ts";
import {
  applyChanges,
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

/** What `run` needs to write the change. */
export interface ToggleData {
  readonly projectId: string;
  readonly slug: string;
  /** The toggle as it was read. `run` writes only when the toggle on the server is still equal to it. */
  readonly before: Toggle;
  readonly after: Toggle;
  readonly changes: readonly Change[];
}

export type ToggleContext = CallContext<{ readonly spaceName: Ref; readonly projectId: Ref }>;

/**
 * Plans a change of a toggle.
 * @throws ToolError `conflict` when nothing would change, `input` when the toggle has no settings for an environment.
 */
export async function planToggle(args: ToggleArgs, context: ToggleContext): Promise<Plan<ToggleData>> {
  checkArguments(args);
  const { space, refs } = context;
  const toggle = await readToggle(space, refs.projectId, args.slug);
  const wanted = await resolveWanted(args, toggle, context);
  const changes = changesOf(toggle, wanted);
  if (changes.length === 0)
    throw new ToolError({
      code: "conflict",
      message: `'${toggle.Name}' already has these values; nothing was changed.`,
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
      after: applyChanges(toggle, changes),
      changes,
    },
  };
}

/** The changes as facts. A description can be long, so its old and new text are separate facts. */
function changeFacts(changes: readonly Change[]): readonly PlanFact[] {
  const description = changes.find(({ field }) => field === "description");
  const others = changes.filter((one) => one !== description);
  return [
    ...(others.length > 0 ? [{ label: "Changes", value: others.map(renderChange), limit: 500 }] : []),
    ...(description
      ? [
          { label: "Description now", value: String(description.before ?? ""), limit: 2_000 },
          { label: "Description then", value: String(description.after), limit: 2_000 },
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

/**
 * Reads a toggle.
 * @throws ToolError `not_found` with the toggles of the project.
 */
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
  const unknown = environments.filter(({ ref }) => !environmentOf(toggle, ref.id));
  if (unknown.length > 0) {
    const known = new Map((await allEnvironments(space)).map((ref) => [ref.id, ref]));
    throw new ToolError({
      code: "input",
      message: `environments: '${toggle.Name}' has no settings for ${quoteList(unknown.map(({ text }) => text))}.`,
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

/** The environments for which the toggle has no settings. A change of the default affects these environments. */
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
      ? ["The default applies wherever an environment has no setting of its own."]
      : []),
    ...(names.length > 0
      ? [
          `The toggle is off in ${quoteList(names)}, so a percentage has no effect there until it is switched on.`,
        ]
      : []),
  ];
}
