/** Random calls: every tool with its own arguments, resources, completions, and requests of the caller's own. */
import type { Simulator } from "@octo/simulator";
import type { Toolkit } from "../../src/index.ts";
import type { Dice } from "./dice.ts";
import { randomRequest } from "./request.ts";
import { spelled } from "./spellings.ts";
import { type Kind, SPACES, START, type Thing } from "./world.ts";

/** A call of a tool, or a completion. */
export interface RandomCall {
  readonly tool: string;
  readonly toolset: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly isWrite: boolean;
}

/** What is known of a tool. */
export interface ToolFacts {
  readonly name: string;
  readonly toolset: string;
  readonly tier: string;
  readonly fields: readonly string[];
  readonly required: readonly string[];
}

/** What calls are made of. */
export interface CallSource {
  readonly store: Simulator["store"];
  readonly url: string;
  readonly tools: readonly ToolFacts[];
  /** Templates of resource addresses. */
  readonly resources: readonly string[];
  readonly things: readonly Thing[];
}

/** What is known of the tools and resources of a toolkit. */
export function factsOf(toolkit: Toolkit): Pick<CallSource, "tools" | "resources"> {
  const tools = toolkit
    .listTools({ detail: "full" })
    .map(({ name, toolset, tier, inputSchema }): ToolFacts => {
      const { properties = {}, required = [] } = inputSchema as {
        readonly properties?: object;
        readonly required?: readonly string[];
      };
      const fields = Object.keys(properties).filter((field) => !["confirm", "planToken"].includes(field));
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
export function callOf(
  dice: Dice,
  source: CallSource,
  { name, toolset, tier, fields, required }: ToolFacts,
): RandomCall {
  const spaceId = dice.chance(0.85) ? "Spaces-1" : "Spaces-2";
  const share = tier === "write" ? 0.05 : 0.25;
  const used = fields.filter(
    (field) => required.includes(field) || (field === "spaceName" && dice.chance(0.9)) || dice.chance(share),
  );
  const target = targetOf(dice, source, spaceId);
  const args = Object.fromEntries(used.map((field) => [field, valueFor(dice, source, { field, target })]));
  const more = dice.chance(0.8) ? FITTING[name]?.(dice, source) : {};
  return { tool: name, toolset, args: { ...args, ...more }, isWrite: tier === "write" };
}

/** Arguments that fit together for tools that take several, so that most of their calls come to something. */
const FITTING: Readonly<Record<string, (dice: Dice, source: CallSource) => object>> = {
  update_feature_toggle: toggleArguments,
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

/** The things that one call is about, so that most calls fit together and come to something. */
interface Target {
  readonly spaceId: string;
  readonly project: Thing | undefined;
}

function targetOf(dice: Dice, { things }: CallSource, spaceId: string): Target {
  const projects = things.filter(({ kind, spaceId: one }) => kind === "project" && one === spaceId);
  return { spaceId, project: projects.length > 0 ? dice.pick(projects) : undefined };
}

interface Asked {
  readonly field: string;
  readonly target: Target;
}

type Maker = (dice: Dice, source: CallSource, target: Target) => unknown;

const one =
  (kind: Kind): Maker =>
  (dice, { things }, { spaceId }) => {
    const inSpace = things.filter((thing) => thing.kind === kind && thing.spaceId === spaceId);
    return inSpace.length > 0 ? spelled(dice, dice.pick(inSpace)) : "none";
  };
const several =
  (kind: Kind): Maker =>
  (dice, source, target) =>
    Array.from({ length: 1 + dice.number(2) }, () => one(kind)(dice, source, target));
const project: Maker = (dice, _, { project: chosen }) => (chosen ? spelled(dice, chosen) : "none");
const document =
  (collection: DocumentName): Maker =>
  (dice, { store }, { spaceId }) => {
    const all: readonly { readonly Id: string }[] = store
      .space(dice.chance(0.95) ? spaceId : dice.pick(SPACES))
      [collection].all();
    return all.length > 0 ? dice.pick(all).Id : "none";
  };
type DocumentName =
  | "tasks"
  | "releases"
  | "deployments"
  | "runbooks"
  | "machines"
  | "certificates"
  | "accounts"
  | "interruptions"
  | "channels";
const constant =
  (...values: readonly unknown[]): Maker =>
  (dice) =>
    dice.pick(values);
const later: Maker = (dice) => new Date(START + (170 + dice.number(60)) * 3_600_000).toISOString();

/** A value for each field, by its name; tools share names on purpose. */
const MAKERS: Readonly<Record<string, Maker>> = {
  spaceName: (dice, { things }, { spaceId }) => {
    const space = things.find(({ id }) => id === spaceId);
    return space ? spelled(dice, space) : spaceId;
  },
  projectName: project,
  projectId: project,
  projects: several("project"),
  environmentName: one("environment"),
  environmentId: one("environment"),
  environmentNames: several("environment"),
  environmentIds: several("environment"),
  environments: several("environment"),
  tenant: one("tenant"),
  tenantId: one("tenant"),
  tenants: several("tenant"),
  tenantIds: several("tenant"),
  tenantTags: constant(["Region/EMEA"], ["Ring/Early"], ["region/apac", "Ring/Broad"]),
  tags: constant("Region/EMEA", "Ring/Early"),
  taskId: document("tasks"),
  releaseId: document("releases"),
  deploymentId: document("deployments"),
  regarding: document("deployments"),
  runbookId: document("runbooks"),
  runbookName: document("runbooks"),
  targetId: document("machines"),
  certificateId: document("certificates"),
  accountId: document("accounts"),
  interruptionId: document("interruptions"),
  channels: (dice, source, target) => [document("channels")(dice, source, target)],
  releaseVersion: (dice, { store }, { spaceId, project: chosen }) => {
    const versions = store
      .space(spaceId)
      .releases.where("project", chosen?.id ?? "")
      .map(({ Version }) => Version);
    return versions.length > 0 && dice.chance(0.9)
      ? dice.pick(versions)
      : `9.${dice.number(9)}.${dice.number(90)}`;
  },
  slug: (dice, { store }) => String(dice.pick(store.space("Spaces-1").featureToggles.all()).Slug),
  url: (dice, source, target) => {
    const [noun, collection] = dice.pick([
      ["tasks", "tasks"],
      ["deployments", "deployments"],
    ] as const);
    return `${source.url}/app#/${target.spaceId}/${noun}/${document(collection)(dice, source, target)}`;
  },
  uri: (dice, source, target) =>
    dice.pick(source.resources).replace(/\{(\w+)\}/g, (_, name: string) => {
      const field = name === "projectSlug" ? "projectId" : name;
      const value =
        field === "rolloutGroupId"
          ? "RolloutGroups-1"
          : field === "gitRef"
            ? "main"
            : field === "runbookSlug"
              ? "restart"
              : valueFor(dice, source, { field, target });
      return encodeURIComponent(String(value));
    }),
  partialName: constant("e", "a", "Pro", "in"),
  pattern: constant("e", ".", "deploy"),
  tail: constant(5),
  level: constant("Info", "Error"),
  mode: constant("search"),
  variableType: constant("all", "common", "project"),
  runAt: later,
  noRunAfter: later,
  packageVersion: constant("4.2.1"),
  channelName: constant("Default"),
  releaseNotes: constant("notes"),
  ids: (dice, source, target) => [document("machines")(dice, source, target)],
  take: constant(2, 10, 100),
  skip: constant(0, 1, 5),
  taskState: constant("Success", "Failed"),
  includeDetails: constant(true),
  includeMissingVariables: constant(true),
  assignedToMe: constant(true),
  pendingOnly: constant(false),
  summaryOnly: constant(true),
  defaultIsEnabled: constant(true, false),
  description: constant("another description"),
  searchByName: constant("main"),
  searchByVersion: constant("4"),
};

/** A field without a maker is left out by returning undefined, which arguments treat as absent. */
function valueFor(dice: Dice, source: CallSource, { field, target }: Asked): unknown {
  return MAKERS[field]?.(dice, source, target);
}
