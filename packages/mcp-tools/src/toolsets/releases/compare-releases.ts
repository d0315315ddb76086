import type { components, Ref, ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, flag, present, projectName, spaceName, text, texts } from "../../fields.ts";
import type { CallContext, NamedThing } from "../../pipeline/context.ts";
import { foundParts } from "../../reading/findings.ts";
import { type Deployment, ownerOfDeployment } from "../deployments/deployment-summary.ts";
import { nameOfIds } from "../shown-names.ts";
import { changedBy, readChanges } from "./diff/changed-by.ts";
import { changesIn, packageDifferences } from "./diff/contents.ts";
import { processDifferences } from "./diff/process.ts";
import { readVariableSets } from "./diff/read-variable-sets.ts";
import { type ComparedReleases, findReleasesBetween } from "./diff/releases-between.ts";
import { readVariableAuthors } from "./diff/variable-authors.ts";
import { isSameId, snapshotFacts, variableDifferences } from "./diff/variables.ts";

type Release = components["schemas"]["Release"];

/** "live in Production" */
const LIVE_IN = /^live in (\S.*)$/i;
/** Successes that are read to find the one that is live. */
const SUCCESSES = 30;
const FIELDS = ["from", "to"] as const;

const side = describedInFullOnly(
  z.string().trim().min(1).max(250),
  "A version, or what is 'live in Production'",
);

/** A success at an environment that the call names. */
interface Live {
  readonly field: (typeof FIELDS)[number];
  readonly deployment: Deployment;
}

export const compareReleases = defineTool({
  name: "compare_releases",
  toolset: "releases",
  tier: "read",
  since: "2021.1",
  reads: ["projects", "deployments", "events", "context"],
  showsVariableValues: true,
  title: "Compare releases",
  description:
    "What changed between two releases of a project: packages, commits, work items, variables with who changed them, steps. from and to: versions, or 'live in Production'.",
  input: z.strictObject({ spaceName, projectName, from: side, to: side }),
  refs: { spaceName: "space", projectName: "project" },
  namesIn: environmentsIn,
  output: z.looseObject({
    from: z.looseObject({ version: text }),
    to: z.looseObject({ version: text }),
    goesBack: flag,
    releases: texts.describe("After the older one, up to the newer one"),
    packages: z.array(z.looseObject({})).optional(),
    workItems: z.array(z.looseObject({})).optional(),
    commits: z.array(z.looseObject({})).optional(),
    variables: z.array(z.looseObject({})).optional(),
    steps: z.looseObject({}).optional(),
    changes: z.array(z.looseObject({})).optional(),
    hint: text,
  }),
  // Releases belong to the project of the arguments; the deployments that say what is live have owners of their own.
  owner: ({ deployment }: Live) => ownerOfDeployment(deployment),
  async run(args, context) {
    const found = await Promise.all(FIELDS.map((field) => readSuccesses(field, args[field], context)));
    return foundParts(found.flat(), async (open) => {
      const items = open.map(({ item }) => item);
      const named = (field: Live["field"]) => ({ field, text: releaseIn(field, args[field], items) });
      const project = context.refs.projectName;
      const sides = { from: named("from"), to: named("to") };
      return render(await findReleasesBetween(sides, project, context), context);
    });
  },
});

/** The environments that the sides name, so that they are resolved and decided about like any other argument. */
function environmentsIn(
  args: { readonly from: string; readonly to: string },
  _server: ServerUrl,
): readonly NamedThing[] {
  return FIELDS.flatMap((field): NamedThing[] => {
    const name = LIVE_IN.exec(args[field])?.[1];
    return name ? [{ field, kind: "environment", text: name }] : [];
  });
}

interface Context extends CallContext<unknown> {
  readonly refs: { readonly projectName: Ref };
}

/** The successes of the project in the environment that a side names, newest first; none for a version. */
async function readSuccesses(
  field: Live["field"],
  words: string,
  { space, lookups, refs }: Context,
): Promise<readonly Live[]> {
  const name = LIVE_IN.exec(words)?.[1];
  if (!name) return [];
  const environment = await lookups.find("environment", name);
  const query = {
    projects: [refs.projectName.id],
    environments: [environment.id],
    taskState: ["Success"],
    take: SUCCESSES,
  };
  const { Items } = await space.client.get("/api/{spaceId}/deployments", { query });
  return Items.map((deployment) => ({ field, deployment }));
}

/** The release that a side names. Where only tenants have deployments, their newest success is meant. */
function releaseIn(field: Live["field"], words: string, successes: readonly Live[]): string {
  const name = LIVE_IN.exec(words)?.[1];
  if (!name) return words;
  const own = successes.filter((one) => one.field === field).map(({ deployment }) => deployment);
  const found = own.find(({ TenantId }) => !TenantId) ?? own[0];
  if (found?.ReleaseId) return found.ReleaseId;
  if (found)
    throw new ToolError({
      code: "upstream",
      field,
      message: `${field}: Octopus does not say which release ${found.Id} deployed.`,
      hint: "Name a version in its stead.",
    });
  throw new ToolError({
    code: "not_found",
    field,
    message: `${field}: no deployment to '${name}' succeeded that this caller may see.`,
    hint: "get_deployment_overview says what is live where.",
  });
}

async function render(compared: ComparedReleases, context: Context) {
  const { from, to, between, goesBack } = compared;
  const project = context.refs.projectName;
  const [older, newer] = goesBack ? [to, from] : [from, to];
  const span = { from: older.Assembled, to: newer.Assembled };
  const [channel, variables, steps, events] = await Promise.all([
    nameOfIds("channel", [from.ChannelId, to.ChannelId], context),
    variablesOf(compared, span, context),
    stepsOf(from, to, context),
    readChanges(project, span, context),
  ]);
  const shown = ({ Id, Version, Assembled, ChannelId }: Release) => ({
    ...present({
      version: Version,
      id: Id,
      assembled: Assembled,
      channel: ChannelId ? channel(ChannelId) : null,
    }),
  });
  return {
    from: shown(from),
    to: shown(to),
    ...present({
      goesBack: goesBack || null,
      releases: between.map(({ Id, Version }) => Version ?? Id),
      packages: packageDifferences(from, to),
      ...changesIn(between),
      ...variables,
      ...snapshotFacts(from, to),
      steps,
      hint: hintOf(compared),
    }),
    changes: changedBy(events),
  };
}

function hintOf({ from, to, goesBack }: ComparedReleases): string | null {
  if (from.Id === to.Id) return "Both are the same release.";
  return goesBack ? "to is the older release: its deployment takes these work items and commits away." : null;
}

async function variablesOf(
  { from, to }: ComparedReleases,
  span: { readonly from: string | null | undefined; readonly to: string | null | undefined },
  context: Context,
) {
  const [old, young] = [from.ProjectVariableSetSnapshotId, to.ProjectVariableSetSnapshotId];
  if (isSameId(old, young) === true) return { variableSnapshot: "same" };
  if (!old || !young) {
    context.parts.missing("variables: a release names no snapshot of them");
    return {};
  }
  const project = context.refs.projectName;
  return (
    (await context.parts.read("variables of both releases", async () => {
      const [sets, authors] = await Promise.all([
        readVariableSets({ snapshots: [old, young] }, context),
        readVariableAuthors(project, span, context),
      ]);
      const [before, after] = [sets.get(old), sets.get(young)];
      if (!before || !after) return {};
      return { variables: variableDifferences({ before, after, authors }, project, context.output) };
    })) ?? {}
  );
}

/** The steps that differ; undefined where both releases took the same snapshot of their steps. */
async function stepsOf(from: Release, to: Release, context: Context) {
  const ids = [from.ProjectDeploymentProcessSnapshotId, to.ProjectDeploymentProcessSnapshotId] as const;
  const [old, young] = ids;
  return old && young && isSameId(old, young) === false
    ? processDifferences([old, young], context)
    : undefined;
}
