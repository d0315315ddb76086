/** The kinds that the directory can look up, and the requests of each look-up. */
import type { OctopusClient, SpaceClient } from "../client.ts";
import { type Named, oneOrNone, searchByName } from "./search.ts";

/** The kinds that tools take by name most often. */
export type RefKind = "space" | "environment" | "project" | "tenant";

/** Every kind that can be looked up; `channel` and `runbook` within a project. */
export type LookupKind = RefKind | "channel" | "runbook" | "machine" | "librarySet";

/** A thing of Octopus with its id, name and slug. */
export interface Ref<K extends LookupKind = RefKind> {
  readonly kind: K;
  readonly id: string;
  readonly name: string;
  readonly slug?: string;
  /** The tags of a space, project, environment or tenant, as far as the server sends them. */
  readonly tags?: readonly string[];
}

/** Where to look. A channel or runbook needs a project; for a space all fields are ignored. */
export interface Within {
  readonly spaceId: string;
  /** Required for channels and runbooks. */
  readonly projectId?: string;
  /** For the runbooks of a project that keeps them in Git. */
  readonly gitRef?: string;
  /** True asks the server even where a result is remembered. */
  readonly fresh?: boolean;
}

/** How a kind is looked up. */
export interface KindSource {
  /** The word for it in a message. */
  readonly label: string;
  /** True when all things of the kind are read at once and kept together; false when each text is searched for. */
  readonly small: boolean;
  load(client: OctopusClient, within: Within, text: string): Promise<readonly Named[]>;
  /** Reads the thing that the server takes a text of a path for, by id or slug; for kinds that are not small. */
  one?(client: OctopusClient, within: Within, text: string): Promise<readonly Named[]>;
  /** Finds things that a misspelt text may mean, when `load` found nothing; for kinds that are not small. */
  like?(client: OctopusClient, within: Within, part: string): Promise<readonly Named[]>;
}

const HINT_SIZE = 100;

export const KINDS: Readonly<Record<LookupKind, KindSource>> = {
  space: {
    label: "space",
    small: true,
    load: (client) => client.get("/api/spaces/all"),
  },
  environment: {
    label: "environment",
    small: true,
    load: (client, within) => spaceOf(client, within).get("/api/{spaceId}/environments/all"),
  },
  librarySet: {
    label: "library variable set",
    small: true,
    load: (client, within) =>
      spaceOf(client, within).get("/api/{spaceId}/libraryvariablesets/all", {
        query: { contentType: "Variables" },
      }),
  },
  channel: {
    label: "channel",
    small: true,
    load: (client, within) => {
      const path = { projectId: projectOf("channel", within) };
      return searchByName("", (query) =>
        spaceOf(client, within).get("/api/{spaceId}/projects/{projectId}/channels", { path, query }),
      );
    },
  },
  runbook: {
    label: "runbook",
    small: true,
    load: (client, within) => {
      const space = spaceOf(client, within);
      const projectId = projectOf("runbook", within);
      const { gitRef } = within;
      return searchByName("", (query) =>
        gitRef === undefined
          ? space.get("/api/{spaceId}/projects/{projectId}/runbooks", { path: { projectId }, query })
          : space.get("/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks", {
              path: { projectId, gitRef },
              query,
            }),
      );
    },
  },
  project: searched("project", {
    page: (space, query) => space.get("/api/{spaceId}/projects", { query }),
    one: (space, projectId) => space.get("/api/{spaceId}/projects/{projectId}", { path: { projectId } }),
  }),
  tenant: searched("tenant", {
    page: (space, query) => space.get("/api/{spaceId}/tenants", { query }),
    one: (space, id) => space.get("/api/{spaceId}/tenants/{id}", { path: { id } }),
  }),
  machine: searched("deployment target", {
    page: (space, query) => space.get("/api/{spaceId}/machines", { query }),
    one: (space, id) => space.get("/api/{spaceId}/machines/{id}", { path: { id } }),
  }),
};

interface Routes {
  page(
    space: SpaceClient,
    query: { partialName?: string; skip?: number; take: number },
  ): Promise<{ readonly Items: readonly Named[] }>;
  /** Reads one thing by id or slug; 404 when there is none. */
  one(space: SpaceClient, idOrSlug: string): Promise<Named>;
}

/** A kind of which a space may have thousands. It is asked by id first, then by name, then by slug, and never listed whole. */
function searched(label: string, routes: Routes): KindSource {
  return {
    label,
    small: false,
    async load(client, within, text) {
      const space = spaceOf(client, within);
      if (isId(text)) {
        const byId = await oneOrNone(routes.one(space, text));
        if (byId.length > 0) return byId;
      }
      const byName = await searchByName(text, (query) => routes.page(space, query));
      if (isId(text) || !isSlug(text) || byName.some((item) => isCalled(item, text))) return byName;
      const bySlug = await oneOrNone(routes.one(space, text));
      return [...bySlug.filter((item) => isCalled(item, text)), ...byName];
    },
    one: async (client, within, text) =>
      isSlug(text) ? oneOrNone(routes.one(spaceOf(client, within), text)) : [],
    async like(client, within, part) {
      const query = { partialName: part, take: HINT_SIZE };
      return (await routes.page(spaceOf(client, within), query)).Items;
    },
  };
}

function spaceOf(client: OctopusClient, { spaceId }: Within): SpaceClient {
  return client.inSpace(spaceId);
}

function projectOf(kind: LookupKind, { projectId }: Within): string {
  if (projectId !== undefined) return projectId;
  throw new TypeError(`A ${kind} is looked up within a project: give its projectId.`);
}

/** Whether a text has the form of an id: plural, dash, number, as in `Projects-12`. */
function isId(text: string): boolean {
  return /^[a-z]+s-\d+$/i.test(text);
}

/** Names of routes at the position of an id. A thing of such a name is found by its name only. */
const ROUTES = new Set(["all", "status", "summary", "pulse", "discover", "tag-test", "variables-missing"]);

function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/i.test(text) && !ROUTES.has(text.toLowerCase());
}

function isCalled(item: Named, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [item.Name, item.Slug].some((name) => name?.trim().toLowerCase() === wanted);
}
