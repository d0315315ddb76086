/** Random calls: every tool with its own arguments, resources, completions, and requests of the caller's own. */
import type { Simulator } from "@octo/simulator";
import type { Toolkit } from "../../src/index.ts";
import type { CallSource, ToolFacts } from "./call-source.ts";
import type { Dice } from "./dice.ts";
import { targetOf, valueFor } from "./field-values.ts";
import { randomRequest } from "./request.ts";
import { spelled } from "./spellings.ts";
import { SPACES } from "./world.ts";

/** A call of a tool, or a completion. */
export interface RandomCall {
  readonly tool: string;
  readonly toolset: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly isWrite: boolean;
}

/** What is known of the tools and resources of a toolkit. */
export function factsOf(toolkit: Toolkit): Pick<CallSource, "tools" | "resources"> {
  const tools = toolkit
    .listTools({ detail: "full" })
    .map(({ name, toolset, tier, inputSchema }): ToolFacts => {
      const { properties = {}, required = [] } = inputSchema as {
        readonly properties?: ToolFacts["fields"];
        readonly required?: readonly string[];
      };
      const { confirm, planToken, ...fields } = properties;
      return { name, toolset, tier, fields, required };
    });
  return { tools, resources: toolkit.listResources().map(({ uri }) => uri) };
}

/** A random call of any kind. */
export function randomCall(dice: Dice, source: CallSource): RandomCall {
  if (dice.chance(0.45)) return ownRequest(dice, source);
  if (dice.chance(0.05)) return completion(dice, source);
  const wanted = dice.chance(0.45) ? "write" : "read";
  const tool = dice.pick(
    source.tools.filter(({ tier, name }) => tier === wanted && name !== "grep_llms_txt"),
  );
  return callOf(dice, source, tool);
}

function ownRequest(dice: Dice, source: CallSource): RandomCall {
  const args = randomRequest(dice, source);
  return { tool: "execute", toolset: "core", args, isWrite: args.method !== "GET" };
}

function completion(dice: Dice, { things }: CallSource): RandomCall {
  const kind = dice.pick(["space", "project", "environment"]);
  const space = dice.pick(things.filter((thing) => thing.kind === "space"));
  const args = { kind, text: dice.pick(["", "e", "Pro", "qu"]), spaceName: spelled(dice, space) };
  return { tool: "complete_names", toolset: "core", args, isWrite: false };
}

/** A random call of one tool. */
function callOf(
  dice: Dice,
  source: CallSource,
  { name, toolset, tier, fields, required }: ToolFacts,
): RandomCall {
  const spaceId = dice.chance(0.85) ? "Spaces-1" : "Spaces-2";
  const share = tier === "write" ? 0.05 : 0.25;
  const used = Object.entries(fields).filter(
    ([field]) =>
      required.includes(field) || (field === "spaceName" && dice.chance(0.9)) || dice.chance(share),
  );
  const target = targetOf(dice, source, spaceId);
  const args = Object.fromEntries(
    used.map(([field, schema]) => [field, valueFor(dice, source, { field, schema, target })]),
  );
  const more = dice.chance(0.8) ? FITTING[name]?.(dice, source) : {};
  return { tool: name, toolset, args: { ...args, ...more }, isWrite: tier === "write" };
}

/** Arguments that fit together for tools that take several, so that most of their calls come to something. */
const FITTING: Readonly<Record<string, (dice: Dice, source: CallSource) => object>> = {
  update_feature_toggle: toggleArguments,
  update_release_notes(dice, { store, things }) {
    const release = dice.pick(store.space("Spaces-1").releases.all());
    const owner = things.find(({ id }) => id === release.ProjectId);
    return {
      spaceName: "Spaces-1",
      projectName: owner ? spelled(dice, owner) : release.ProjectId,
      releaseVersion: release.Version,
      notes: dice.pick(["", "Notes of a model."]),
    };
  },
  compare_releases(dice, { store, things }) {
    const { ProjectId } = dice.pick(store.space("Spaces-1").releases.all());
    const versions = store
      .space("Spaces-1")
      .releases.where("project", ProjectId)
      .map(({ Version }) => Version);
    const environment = dice.pick(
      things.filter(({ kind, spaceId }) => kind === "environment" && spaceId === "Spaces-1"),
    );
    const ends = [...versions, `live in ${spelled(dice, environment)}`];
    return { spaceName: "Spaces-1", projectName: ProjectId, from: dice.pick(ends), to: dice.pick(ends) };
  },
  answer_interruption(dice, { store }) {
    const pending = store
      .space("Spaces-1")
      .interruptions.all()
      .filter(({ IsPending }) => IsPending);
    return pending.length > 0 ? { spaceName: "Spaces-1", interruptionId: dice.pick(pending).Id } : {};
  },
  cancel_task: (dice, { store }) => taskArguments(dice, store, (task) => task.completedTime === null),
  rerun_task: (dice, { store }) => taskArguments(dice, store, (task) => task.name === "Health"),
  run_runbook(dice, { store, things }) {
    const runbook = dice.pick(store.space("Spaces-1").runbooks.all());
    const environments = things.filter(({ id }) => runbook.Environments.includes(id));
    return {
      spaceName: "Spaces-1",
      projectName: runbook.ProjectId,
      runbookName: dice.pick([runbook.Id, runbook.Name, runbook.Slug]),
      environmentNames: dice.some(environments, 2).map((one) => spelled(dice, one)),
    };
  },
};

type Task = ReturnType<ReturnType<Simulator["store"]["space"]>["tasks"]["all"]>[number];

function taskArguments(dice: Dice, store: Simulator["store"], fits: (task: Task) => boolean): object {
  const tasks = SPACES.flatMap((id) => store.space(id).tasks.all()).filter(fits);
  const task = tasks.length > 0 ? dice.pick(tasks) : undefined;
  return task ? { spaceName: task.SpaceId, taskId: task.Id } : {};
}

function toggleArguments(dice: Dice, { store, things }: CallSource): object {
  const toggle = dice.pick(store.space("Spaces-1").featureToggles.all());
  const owner = things.find(({ id }) => id === toggle.ProjectId);
  const environments = things.filter(({ kind, spaceId }) => kind === "environment" && spaceId === "Spaces-1");
  return {
    spaceName: "Spaces-1",
    projectId: owner ? spelled(dice, owner) : toggle.ProjectId,
    slug: toggle.Slug,
    environments: dice.some(environments, 2).map(({ id }) => ({
      deploymentEnvironmentId: id,
      isEnabled: dice.chance(0.5),
    })),
  };
}
