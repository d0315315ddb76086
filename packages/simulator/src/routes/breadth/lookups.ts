/** Routes that resources link to besides their own: pictures, metadata, lists of names, and small searches. */

import { DEFAULT_POLICY } from "../../domain/machine-policies.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok, picture } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import type { Machine, Worker } from "../../model/structure.ts";
import { byName, listing, oneOf, requireOne } from "../listing.ts";
import { type WriteSpec, writing } from "../writing.ts";
import { tally } from "./summaries.ts";

export function lookupRoutes(): Route[] {
  return [
    ...pictureRoutes(),
    ...machineLookups(),
    ...spaceLookups(),
    ...proxyRoutes(),
    ...credentialRoutes(),
  ];
}

function pictureRoutes(): Route[] {
  return [
    // Every path below `/spaces/{id}/` belongs to that space, also its picture and its search.
    route("GET /{space}/logo", null, (context) =>
      picture(requireOne(context.sim.store.spaces, context.space.id).Name),
    ),
    route("GET /{space}/projects/{id}/logo", "ProjectView", (context) =>
      picture(requireOne(context.space.projects, context.param("id")).Name),
    ),
    route("GET /{space}/tenants/{id}/logo", "TenantView", (context) =>
      picture(requireOne(context.space.tenants, context.param("id")).Name),
    ),
  ];
}

function distinct(items: readonly unknown[]): string[] {
  return [...new Set(items.filter((item): item is string => typeof item === "string"))].sort();
}

function machineLookups(): Route[] {
  const shells = (items: readonly (Machine | Worker)[]) => ok(distinct(items.map((item) => item.ShellName)));
  const systems = (items: readonly (Machine | Worker)[]) =>
    ok(distinct(items.map((item) => item.OperatingSystem)));
  const types = (Id: string, Description: string) => ({ Id, Type: Id, Description });
  return [
    route("GET /{space}/machines/operatingsystem/names/all", "MachineView", ({ space }) =>
      systems(space.machines.all()),
    ),
    route("GET /{space}/workers/operatingsystem/names/all", "WorkerView", ({ space }) =>
      systems(space.workers.all()),
    ),
    route("GET /{space}/workers/operatingsystem/shells/all", "WorkerView", ({ space }) =>
      shells(space.workers.all()),
    ),
    route("GET /{space}/machinepolicies/template", "MachinePolicyView", (context) =>
      ok({ Id: null, SpaceId: context.space.id, Name: "", ...DEFAULT_POLICY, Links: {} }),
    ),
    route("GET /{space}/machinepolicies/{id}/machines", "MachineView", (context) => {
      const policy = requireOne(context.space.machinePolicies, context.param("id"));
      const machines = context.space.machines.all().filter((item) => item.MachinePolicyId === policy.Id);
      return ok(context.page("DeploymentTarget", machines.sort(byName)));
    }),
    route("GET /{space}/workerpools/dynamicworkertypes", "WorkerView", () =>
      ok({
        Id: null,
        WorkerTypes: [
          types("UbuntuDefault", "Ubuntu (default)"),
          types("WindowsDefault", "Windows (default)"),
        ],
        Links: {},
      }),
    ),
    ...targetTagRoutes(),
    route("GET /{space}/workerpools/supportedtypes", "WorkerView", () =>
      ok({ SupportedPoolTypes: ["StaticWorkerPool", "DynamicWorkerPool"], Links: {} }),
    ),
  ];
}

/** A target tag exists as long as a target has it. */
function targetTagRoutes(): Route[] {
  const since = { since: "2024.4.0" };
  const all = (context: Context) => {
    const machines = context.space.machines.all();
    const ids = context.query.list("machineIds");
    const tags = distinct(machines.filter((item) => oneOf(ids, item.Id)).flatMap((item) => item.Roles));
    return tags.map((Tag) => ({ SpaceId: context.space.id, Tag }));
  };
  const list = (context: Context) => {
    const found = all(context).filter((item) => oneOf(context.query.list("tags"), item.Tag));
    const skip = context.query.int("skip", 0);
    const DeploymentTargetTags = found.slice(skip, skip + context.query.int("take", 30));
    return ok({ Count: found.length, DeploymentTargetTags });
  };
  const one = (context: Context) => {
    const wanted = context.param("tag").toLowerCase();
    const found = all(context).find((item) => item.Tag.toLowerCase() === wanted);
    if (found === undefined) throw notFound(context.param("tag"));
    return ok(found);
  };
  return [
    route("GET /{space}/deploymenttargettags", "MachineView", list, since),
    route("GET /{space}/deploymenttargettags/{tag}", "MachineView", one, since),
  ];
}

function spaceLookups(): Route[] {
  return [
    route("GET /{space}/search", null, search),
    route("GET /{space}/lifecycles/previews", "LifecycleView", (context) => {
      const ids = context.query.list("ids");
      if (ids.length === 0) throw invalid("The ids field is required.");
      const found = ids.map((id) => requireOne(context.space.lifecycles, id));
      return ok(found.map((item) => context.linker.add("Lifecycle", item)));
    }),
    route("GET /{space}/projects/experimental/summaries", "ProjectView", projectBriefs),
    route("GET /{space}/environments/{id}/metadata", "EnvironmentView", (context) => {
      requireOne(context.space.environments, context.param("id"));
      return ok([]);
    }),
    route("GET /{space}/environments/{id}/singlyScopedVariableDetails", "VariableView", variablesOnlyHere),
    route("GET /{space}/variables", "VariableView", (context) =>
      ok(
        context.page(
          "VariableSet",
          context.space.variableSets
            .all()
            .filter((set) => oneOf(context.query.list("ids"), set.Id))
            .map((set) => ({ ...set, Variables: [] })),
        ),
      ),
    ),
  ];
}

function projectBriefs({ space, query }: Context) {
  const inGit = query.bool("isVersionControlled");
  return ok(
    space.projects
      .all()
      .filter((item) => oneOf(query.list("ids"), item.Id))
      .filter((item) => inGit === undefined || item.IsVersionControlled === inGit)
      .sort(byName)
      .map(({ Id, Name, Slug, SpaceId, IsVersionControlled }) => ({
        Id,
        Name,
        Slug,
        SpaceId,
        IsVersionControlled,
      })),
  );
}

/** Documents of a space whose name contains the keyword. */
function search(context: Context) {
  const { space } = context;
  const keyword = context.query.text("keyword")?.toLowerCase() ?? "";
  const among = (Type: string, items: readonly { readonly Id: string; readonly Name: string }[]) =>
    items
      .filter((item) => keyword !== "" && item.Name.toLowerCase().includes(keyword))
      .map(({ Id, Name }) => ({ Id, Type, Name, Description: null }));
  return ok([
    ...among("Project", space.projects.all()),
    ...among("Environment", space.environments.all()),
    ...among("Runbook", space.runbooks.all()),
    ...among("Tenant", space.tenants.all()),
    ...among("DeploymentTarget", space.machines.all()),
  ]);
}

/** The variables that would lose their whole scope with an environment: how often each name, by the set's owner. */
function variablesOnlyHere(context: Context) {
  const environment = requireOne(context.space.environments, context.param("id"));
  const names = new Map<string, string[]>();
  for (const set of context.space.variableSets.all()) {
    if (set.Id.includes("-s-")) continue;
    const alone = set.Variables.filter((item) => item.Scope.Environment?.join() === environment.Id);
    if (alone.length > 0)
      names.set(set.OwnerId, [...(names.get(set.OwnerId) ?? []), ...alone.map((v) => v.Name)]);
  }
  const VariableMap = Object.fromEntries([...names].map(([owner, all]) => [owner, tally(all)]));
  return ok({
    VariableMap,
    HasUnauthorizedProjectVariables: false,
    HasUnauthorizedLibraryVariableSetVariables: false,
  });
}

function proxyRoutes(): Route[] {
  const spec: WriteSpec<PlainDocument> = {
    path: "/{space}/proxies",
    type: "Proxy",
    noun: "Proxy",
    prefix: "Proxies",
    permission: "Proxy",
    pick: ({ space }) => space.proxies,
    blank: ({ space }, id) => ({
      Id: id,
      SpaceId: space.id,
      Name: "",
      Host: "",
      Port: 80,
      Username: null,
      Password: null,
      ProxyType: "HTTP",
    }),
    required: ["Name", "Host"],
  };
  return [
    ...listing<PlainDocument>({
      path: "proxies",
      type: "Proxy",
      permission: "ProxyView",
      pick: (space) => space.proxies,
    }),
    ...writing(spec),
  ];
}

function credentialRoutes(): Route[] {
  const edit = "GitCredentialEdit";
  const spec: WriteSpec<PlainDocument> = {
    path: "/{space}/git-credentials",
    type: "GitCredential",
    noun: "Git credential",
    prefix: "GitCredentials",
    permission: { create: edit, edit, remove: edit },
    pick: ({ space }) => space.gitCredentials,
    blank: ({ space }, id) => ({ Id: id, SpaceId: space.id, Name: "", Description: "", Details: {} }),
    required: ["Name"],
  };
  return [
    ...listing<PlainDocument>({
      path: "git-credentials",
      type: "GitCredential",
      permission: "GitCredentialView",
      pick: (space) => space.gitCredentials,
    }),
    ...writing(spec),
  ];
}
