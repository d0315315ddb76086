/** The values of one variable, wherever they are defined: project, library sets, and the tenant itself. */
import type { components, Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { isSameName } from "../../text/names.ts";
import { orNotFound } from "../or-not-found.ts";
import type { ApiValue } from "../secret-value.ts";
import { readTenantValues, type VariableType } from "../tenants/tenant-values.ts";
import { readSets } from "./project-sets.ts";
import type { WantedScope } from "./variable-scope.ts";
import type { Variable } from "./variable-summary.ts";

type Project = components["schemas"]["Project"];
type VariableSet = components["schemas"]["VariableSet"];
type ScopeValues = NonNullable<VariableSet["ScopeValues"]>;

/** One value of a variable. */
export interface Candidate {
  readonly variable: Pick<Variable, "Name" | "Scope" | "IsSensitive">;
  readonly value: ApiValue;
  readonly source: "tenant" | "project" | "library";
  /** Where it is defined, in words. */
  readonly label: string;
}

/** The values of a variable, and the names of all variables beside it. */
export interface CandidatesOf {
  readonly all: readonly Candidate[];
  readonly names: readonly string[];
}

/** Where a value is wanted, with the names of its ids. */
export interface WantedHere {
  readonly scope: WantedScope;
  /** A scope in words, such as `Production, Alpine Outfitters`; undefined for one that applies everywhere. */
  words(scope: Variable["Scope"]): string | undefined;
  /** Learns the names of a set. */
  learn(values: ScopeValues | null | undefined): void;
  /** Learns the name of one id. */
  name(id: string, name: string): void;
}

interface Refs {
  readonly projectName: Ref;
  readonly environmentName?: Ref | undefined;
  readonly tenant?: Ref | undefined;
}

type Context = CallContext<Refs>;

interface Args {
  readonly channel?: string | undefined;
  readonly step?: string | undefined;
  readonly target?: string | undefined;
}

/** Reads what the arguments name, as ids. The names of channels, steps and targets are those of the variable sets. */
export async function readWanted(args: Args, context: Context): Promise<WantedHere> {
  const { refs } = context;
  const names = new Map<string, string>();
  const tags = refs.tenant ? await tagsOf(refs.tenant, context) : [];
  const target = args.target ? await readTarget(args.target, context) : undefined;
  const channel = args.channel ? await readChannel(args.channel, context) : undefined;
  for (const one of [refs.environmentName, refs.tenant]) if (one) names.set(one.id, one.name);
  const scope: { -readonly [kind in keyof WantedScope]: WantedScope[kind] } = {
    ...(refs.environmentName ? { Environment: [refs.environmentName.id] } : {}),
    ...(refs.tenant ? { Tenant: [refs.tenant.id], TenantTag: tags } : {}),
    ...(channel ? { Channel: [channel] } : {}),
    ...(target ? { Machine: [target.Id], Role: target.Roles ?? [] } : {}),
  };
  return {
    scope,
    words: (own) => wordsOf(own, names),
    name: (id, name) => void names.set(id, name),
    learn(values) {
      for (const list of Object.values(values ?? {})) {
        if (!Array.isArray(list)) continue;
        for (const { Id, Name } of list as readonly { Id?: string; Name?: string }[])
          if (Id && Name) names.set(Id, Name);
      }
      const { step } = args;
      const known = step && (values?.Actions ?? []).find(({ Name }) => Name && isSameName(Name, step));
      if (known) scope.Action = [known.Id ?? ""];
    },
  };
}

function wordsOf(scope: Variable["Scope"], names: ReadonlyMap<string, string>): string | undefined {
  const ids = Object.values(scope ?? {}).flatMap((list) =>
    Array.isArray(list) ? (list as readonly string[]) : [],
  );
  return ids.length === 0 ? undefined : ids.map((id) => names.get(id) ?? id).join(", ");
}

/** The tags of a tenant, which came with its name where the server sends them. */
async function tagsOf({ id, tags }: Ref, { space, parts }: Context): Promise<readonly string[]> {
  if (tags) return tags;
  const tenant = await parts.read("tags of the tenant", () =>
    space.client.get("/api/{spaceId}/tenants/{id}", { path: { id } }),
  );
  return tenant?.TenantTags ?? [];
}

async function readTarget(text: string, { space }: Context) {
  const query = /^Machines-\d+$/i.test(text) ? { ids: [text], take: 1 } : { name: text, take: 10 };
  const { Items } = await space.client.get("/api/{spaceId}/machines", { query });
  const found = Items.find(({ Id, Name }) => isSameName(Name, text) || isSameName(Id, text));
  if (found) return found;
  throw new ToolError({
    code: "not_found",
    field: "target",
    message: `target: the space has no deployment target '${text}'.`,
    hint: "find_deployment_targets lists them.",
  });
}

async function readChannel(text: string, { space, refs }: Context): Promise<string> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/channels", {
    path: { projectId: refs.projectName.id },
    query: { take: 1_000 },
  });
  const found = Items.find(({ Id, Name, Slug }) =>
    [Id, Name, Slug].some((one) => one && isSameName(one, text)),
  );
  if (found) return found.Id;
  throw new ToolError({
    code: "not_found",
    field: "channel",
    message: `channel: '${refs.projectName.name}' has no channel '${text}'. It has ${Items.map(({ Name }) => `'${Name}'`).join(", ")}.`,
  });
}

/** The present values of a variable, and those that a release keeps. */
export async function candidatesOf(
  name: string,
  releaseVersion: string | undefined,
  wanted: WantedHere,
  context: Context,
): Promise<{ readonly now: CandidatesOf; readonly inRelease: CandidatesOf | undefined }> {
  const { refs, space, lookups } = context;
  const project = await lookups.project(refs.projectName.id, space);
  const [{ sets }, tenant, frozen] = await Promise.all([
    readSets(project, refs.projectName, undefined, context),
    tenantCandidates(name, project, context),
    releaseVersion ? readSnapshots(releaseVersion, context) : undefined,
  ]);
  for (const { set } of sets) wanted.learn(set.ScopeValues);
  const now = fromSets(
    name,
    sets.map(({ set, source, name: label }) => ({
      set,
      source: source === "library" ? ("library" as const) : ("project" as const),
      label: label ?? "project",
    })),
  );
  return {
    now: { ...now, all: [...tenant, ...now.all] },
    inRelease: frozen && fromSets(name, frozen),
  };
}

interface LabelledSet {
  readonly set: VariableSet;
  readonly source: "project" | "library";
  readonly label: string;
}

function fromSets(name: string, sets: readonly LabelledSet[]): CandidatesOf {
  const variables = sets.flatMap(({ set, source, label }) =>
    (set.Variables ?? []).map((variable) => ({ variable, value: variable.Value, source, label })),
  );
  return {
    all: variables.filter(({ variable }) => isSameName(variable.Name ?? "", name)),
    names: [...new Set(variables.map(({ variable }) => variable.Name ?? ""))],
  };
}

/** Which values of a tenant can have this name: templates of the project, and of the library sets that it includes. */
function typeOfValues(name: string, project: Project): VariableType | undefined {
  const { Templates, IncludedLibraryVariableSetIds } = project;
  const inProject = !Templates || Templates.some((one) => isSameName(one.Name ?? "", name));
  const inLibrary = !IncludedLibraryVariableSetIds || IncludedLibraryVariableSetIds.length > 0;
  if (inProject) return inLibrary ? "all" : "project";
  return inLibrary ? "common" : undefined;
}

/** Values that the tenant itself has for a template with this name. */
async function tenantCandidates(
  name: string,
  project: Project,
  { refs, space, parts }: Context,
): Promise<readonly Candidate[]> {
  const { tenant } = refs;
  const type = typeOfValues(name, project);
  if (!tenant || !type) return [];
  const query = { includeMissingVariables: false };
  const values = await parts.read("values of the tenant", () =>
    readTenantValues({ client: space.client, parts }, tenant.id, type, query),
  );
  return (values ?? [])
    .filter((one) => isSameName(one.name, name) && !one.isMissing)
    .filter(({ source }) => source.kind === "library" || source.id === refs.projectName.id)
    .map((one) => ({
      variable: {
        Name: one.name,
        IsSensitive: one.isSensitive,
        Scope: {
          Tenant: [tenant.id],
          ...(one.environmentIds.length > 0 ? { Environment: [...one.environmentIds] } : {}),
        },
      },
      value: one.value,
      source: "tenant",
      label: `tenant ${tenant.name}`,
    }));
}

/** The variable sets that a release keeps. */
async function readSnapshots(
  version: string,
  { refs, space, parts }: Context,
): Promise<readonly LabelledSet[] | undefined> {
  const path = { projectId: refs.projectName.id, version };
  const response = space.client.get("/api/{spaceId}/projects/{projectId}/releases/{version}", { path });
  const release = await orNotFound(response, "releaseVersion", "release", version);
  const ids = [release.ProjectVariableSetSnapshotId, ...(release.LibraryVariableSetSnapshotIds ?? [])];
  const known = ids.filter((id): id is string => Boolean(id));
  const sets = await parts.read("snapshots of the release", () =>
    Promise.all(known.map((id) => space.client.get("/api/{spaceId}/variables/{id}", { path: { id } }))),
  );
  if (!sets) return undefined;
  return sets.map((set, at) => ({
    set,
    source: at === 0 ? "project" : "library",
    label: at === 0 ? "project" : "library set",
  }));
}
