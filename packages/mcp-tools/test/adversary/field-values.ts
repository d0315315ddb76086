/** Random values for the arguments of tools, by the name of the argument; tools share names on purpose. */
import type { CallSource, FieldSchema } from "./call-source.ts";
import type { Dice } from "./dice.ts";
import { spelled } from "./spellings.ts";
import { type Kind, SPACES, START, type Thing } from "./world.ts";

/** The things that one call is about, so that most calls fit together and come to something. */
export interface Target {
  readonly spaceId: string;
  readonly project: Thing | undefined;
}

/** Chooses what a call is about. */
export function targetOf(dice: Dice, { things }: CallSource, spaceId: string): Target {
  const projects = things.filter(({ kind, spaceId: one }) => kind === "project" && one === spaceId);
  return { spaceId, project: projects.length > 0 ? dice.pick(projects) : undefined };
}

/** The argument for which a value is wanted. */
export interface Asked {
  readonly field: string;
  readonly schema?: FieldSchema | undefined;
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
  runAt: later,
  noRunAfter: later,
  packageVersion: constant("4.2.1"),
  channelName: constant("Default"),
  releaseNotes: constant("notes"),
  ids: (dice, source, target) => [document("machines")(dice, source, target)],
  take: constant(2, 10, 100),
  skip: constant(0, 1, 5),
  taskState: constant("Success", "Failed"),
  description: constant("another description"),
  searchByName: constant("main"),
  searchByVersion: constant("4"),
  // One thing of tools that filter by it.
  project,
  environment: one("environment"),
  tenantName: one("tenant"),
  from: constant("2026-11-01", "2026-11-18T00:00:00Z"),
  to: constant("2026-11-26", "2026-11-27T00:00:00Z"),
  at: later,
  timeoutSeconds: constant(1, 30),
  top: constant(1, 5),
  maxCount: constant(1, 20),
  beforeContext: constant(0, 2),
  afterContext: constant(0, 2),
  firstResult: constant(0, 1),
  answer: constant("Proceed", "Abort", "Retry", "Fail", "proceed"),
  notes: constant("", "Notes of a model."),
  reason: constant("A model says so."),
  workItem: constant("SHOP-1327"),
  commit: constant("9f3c1ab"),
  packageId: constant("WrenFinch.Checkout.Api", "WrenFinch.Storefront"),
  variableName: constant("Checkout:Replicas", "Checkout:ConnectionString", "Storefront:CdnHost"),
  text: constant("e", "http", "Production", "Alpine Outfitters"),
  name: constant("e", "Checkout:Replicas", "web-1"),
  channel: document("channels"),
  step: constant("Deploy", "Smoke test"),
  target: document("machines"),
  processId: (_, __, { project: chosen }) => `deploymentprocess-${chosen?.id ?? "Projects-1"}`,
  runbookSlug: constant("restart", "Restart"),
  branchName: constant("main"),
  gitRef: constant("main", "refs/heads/main"),
  gitCommit: constant("9f3c1ab"),
  runbookSnapshotId: constant("RunbookSnapshots-1"),
  specificMachineNames: constant(["web-1"], ["prod-web-01"]),
  excludedMachineNames: constant(["web-1"], ["prod-web-01"]),
  skipStepNames: constant(["Smoke test"]),
  deploymentFreezeNames: constant(["Year-end freeze"]),
  deploymentFreezeOverrideReason: constant("A model says so."),
  variables: constant([{ name: "Note", value: "x" }]),
  promptedVariableValues: constant([{ name: "Note", value: "x" }]),
  customFields: constant([{ name: "Note", value: "x" }]),
  packages: constant(["Deploy:4.2.1"]),
  packagePrerelease: constant("beta"),
  roles: constant(["web"], ["checkout-api"]),
  commStyles: constant(["TentaclePassive"]),
  shellNames: constant(["Bash"]),
  deploymentTargetTypes: constant(["TentaclePassive"]),
  thumbprint: constant("none"),
  search: constant("e"),
  orderBy: constant("Name"),
  eventId: (dice, { store }) => dice.pick(store.events.all()).Id,
  regardingAny: (dice, source, target) => [document("deployments")(dice, source, target)],
  users: constant(["Maya Lindqvist"], ["Users-1"]),
  projectGroups: constant(["ProjectGroups-1"], ["Default Project Group"]),
  eventCategories: constant(["DeploymentFailed"], ["Modified"]),
  eventGroups: constant(["Deployment"]),
  eventAgents: constant(["octo-mcp"]),
  documentTypes: constant(["Deployments"], ["Projects"]),
};

/** Whether an argument has values: its own, or those that its schema lists. */
export function hasValues(field: string, schema: FieldSchema): boolean {
  return field in MAKERS || listed(schema) !== undefined;
}

/** A value for an argument; undefined, which arguments treat as absent, where there is none. */
export function valueFor(dice: Dice, source: CallSource, { field, schema = {}, target }: Asked): unknown {
  const values = listed(schema);
  return values === undefined ? MAKERS[field]?.(dice, source, target) : dice.pick(values);
}

/** All values of a schema that lists them. */
function listed({ type, enum: values, items }: FieldSchema): readonly unknown[] | undefined {
  if (values !== undefined) return values;
  if (type === "boolean") return [true, false];
  return type === "array" && items?.enum !== undefined ? items.enum.map((one) => [one]) : undefined;
}
