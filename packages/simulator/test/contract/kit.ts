/** What a recipe has at hand: the running simulator, ids that stand in the demo world, and a way to make more. */

import { type Harness, startHarness, type TestResponse } from "../../src/testing/harness.ts";
import type { Operation } from "./document.ts";

export interface Recipe {
  /** Values of the path's parameters, over the usual ones. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The status to expect; the lowest declared one by default. */
  readonly status?: number;
  /** Something else than JSON to send. */
  readonly raw?: { readonly type: string; readonly text: string } | FormData;
}

export interface Kit {
  readonly h: Harness;
  /** A name that nothing has yet. */
  name(kind: string): string;
  /** The body of a GET below the default space. */
  get(path: string): Promise<TestResponse["body"]>;
  /** The body of a POST (or another method) that has to succeed. */
  make(path: string, body?: unknown, method?: string): Promise<TestResponse["body"]>;
}

export type Recipes = Readonly<Record<string, (kit: Kit) => Recipe | Promise<Recipe>>>;

export const SPACE = "Spaces-1";
export const GIT_REF = "refs/heads/main";

/** A started demo world with the helpers of recipes. */
export async function startKit(): Promise<Kit> {
  const h = await startHarness();
  let count = 0;
  const at = (path: string): string => (path.startsWith("/api") ? path : `/api/${SPACE}/${path}`);
  return {
    h,
    name: (kind) => {
      count += 1;
      return `${kind} ${count}`;
    },
    get: async (path) => (await h.get(at(path))).body,
    make: async (path, body = {}, method = "POST") => {
      const response = await h.send(method, at(path), body);
      if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${response.text}`);
      return response.body;
    },
  };
}

/** Ids of the demo world by the segment in front of a parameter. */
function usualIds({ marks }: Harness): Readonly<Record<string, string>> {
  return {
    spaces: SPACE,
    environments: "Environments-4",
    lifecycles: "Lifecycles-1",
    channels: "Channels-1",
    projects: "Projects-1",
    projectgroups: "ProjectGroups-1",
    tagsets: "TagSets-1",
    deploymentprocesses: "deploymentprocess-Projects-1",
    releases: marks.failedDeployment.releaseId,
    deployments: marks.failedDeployment.deploymentId,
    tasks: marks.failedDeployment.taskId,
    interruptions: marks.pendingInterruption.interruptionId,
    users: "Users-21",
    teams: "teams-everyone",
    userroles: "userroles-projectviewer",
    machines: "Machines-8",
    machinepolicies: "MachinePolicies-1",
    workers: "Workers-1",
    workerpools: "WorkerPools-1",
    certificates: "Certificates-1",
    accounts: "Accounts-1",
    feeds: "feeds-builtin",
    packages: "packages-WrenFinch.Checkout.Api.4.2.1",
    runbooks: "Runbooks-1",
    runbookProcesses: "RunbookProcess-Runbooks-1",
    runbookSnapshots: "RunbookSnapshots-1",
    runbookRuns: "RunbookRuns-11",
    variables: "variableset-Projects-1",
    libraryvariablesets: "LibraryVariableSets-1",
    tenants: "Tenants-1",
    events: marks.variableChangeEventId,
    deploymentfreezes: marks.freezeId,
    featuretoggles: "gift-cards",
    "build-information": "BuildInformation-1",
    preview: "Environments-4",
    branches: "main",
    progression: "Projects-1",
    capabilities: "GetAllSpacesRequest",
    octopusservernodes: "OctopusServerNodes-octopus-01",
  };
}

const BY_NAME: Readonly<Record<string, string>> = {
  spaceId: SPACE,
  gitRef: GIT_REF,
  version: "4.2.1",
  tenantId: "Tenants-1",
  tenant: "Tenants-1",
};

/** The address of an operation; throws when a parameter has neither a usual value nor one from the recipe. */
export function addressOf(kit: Kit, operation: Operation, recipe: Recipe): string {
  const usual = usualIds(kit.h);
  const inGit = /\{gitRef\}|\/git\/|featuretoggles/.test(operation.path);
  const segments = operation.path.split("/");
  const filled = segments.map((segment, index) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) return segment;
    const before = segments[index - 1] ?? "";
    const fallback = inGit && before === "projects" ? "Projects-2" : usual[before];
    const value = recipe.path?.[name] ?? BY_NAME[name] ?? fallback;
    if (value === undefined) throw new Error(`${operation.id} has no recipe for {${name}}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(recipe.query ?? {}).toString();
  return filled.join("/") + (query === "" ? "" : `?${query}`);
}
