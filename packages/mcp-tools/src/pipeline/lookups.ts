/** Looks up what one call names, and keeps for the rest of the call the documents that the look-ups brought along. */
import {
  type components,
  type Directory,
  lookupError,
  type OctopusClient,
  type Ref,
  type RefKind,
} from "@octo/api-client";
import type { Targets } from "@octo/policy";
import { DEFAULT_SPACE, DEFAULT_SPACE_ID, defaultSpaceIn } from "../cache/known-names.ts";
import type { Memo } from "../cache/memo.ts";
import { ToolError } from "../errors.ts";
import type { BoundSpace } from "./bound-space.ts";

type Project = components["schemas"]["Project"];
type Tenant = components["schemas"]["Tenant"];

/** The list of a policy's targets that a kind belongs to. */
export const TARGETS_OF_KIND: Readonly<Record<RefKind, keyof Targets>> = {
  space: "spaces",
  project: "projects",
  environment: "environments",
  tenant: "tenants",
};

/** Look-ups of one call. None of them asks the policy: that is the pipeline's part. */
export interface Lookups {
  /**
   * The one thing that a text names in a space; the space is ignored for spaces.
   * @throws OctopusError `not_found` or `input` when it is not exactly one, with candidates that the rules leave open.
   */
  find(kind: RefKind, text: string, spaceId: string): Promise<Ref>;
  /**
   * The default space of the server.
   * @throws ToolError `input` when the server has none, or shows none to this caller.
   */
  defaultSpace(): Promise<Ref>;
  /** A whole project: the document of a look-up in this call, else asked for. It is never one that an earlier call has read. */
  project(projectId: string, space: Pick<BoundSpace, "client">): Promise<Project>;
  /** The document that a look-up in this call has read; `undefined` where the name was remembered or not looked up. */
  readProject(projectId: string, space: Pick<BoundSpace, "client">): Promise<Project> | undefined;
  /** The same of a tenant. */
  readTenant(tenantId: string, space: Pick<BoundSpace, "client">): Tenant | undefined;
  /** Remembers the names in an unfiltered list of a space, if the page holds all of it. */
  learn(kind: RefKind, page: WholePage, spaceId: string): void;
}

/** A page of a list that no filter makes shorter. */
interface WholePage {
  readonly Items: readonly Document[];
  readonly TotalResults?: number | undefined;
}

/** A thing as the directory takes it. */
type Document = Parameters<Directory["learn"]>[3][number];

/** What the look-ups of a call work with. */
export interface LookupSource {
  readonly directory: Directory;
  /** What calls with the same credential remember. */
  readonly memo: Memo;
  /** Sends the requests; the policy decides about each of them. */
  readonly client: OctopusClient;
  /** Whether a thing may be named to the caller as a candidate. */
  mayName(ref: Ref): boolean;
  /** Whether names of a kind are asked for now, and none is taken that an earlier call has read. */
  isFresh(kind: RefKind): boolean;
}

/** Opens the look-ups of one call. */
export function createLookups({ directory, memo, client, mayName, isFresh }: LookupSource): Lookups {
  const projects = new Map<string, Promise<Project>>();
  const tenants = new Map<string, Tenant>();
  const find: Lookups["find"] = async (kind, text, spaceId) => {
    const found = await directory.lookup(client, kind, text, { spaceId, fresh: isFresh(kind) });
    if (found.kind !== "found") throw lookupError(kind, text, found, mayName);
    const { ref, document } = found;
    if (kind === "project" && document)
      projects.set(`${spaceId}/${ref.id}`, Promise.resolve(document as Project));
    if (kind === "tenant" && document) tenants.set(`${spaceId}/${ref.id}`, document as Tenant);
    return ref;
  };
  const keyOf = (id: string, { client: { spaceId } }: Pick<BoundSpace, "client">) => `${spaceId}/${id}`;
  return {
    find,
    async defaultSpace() {
      const read = async () => {
        const ref = defaultSpaceIn(await client.get("/api/spaces/all"));
        if (!ref) throw noDefaultSpace();
        return ref;
      };
      return isFresh("space") ? read() : memo.remember(`${DEFAULT_SPACE}/${DEFAULT_SPACE_ID}`, read);
    },
    project(projectId, space) {
      const key = keyOf(projectId, space);
      const project =
        projects.get(key) ?? space.client.get("/api/{spaceId}/projects/{projectId}", { path: { projectId } });
      projects.set(key, project);
      return project;
    },
    readProject: (id, space) => projects.get(keyOf(id, space)),
    readTenant: (id, space) => tenants.get(keyOf(id, space)),
    learn(kind, { Items, TotalResults }, spaceId) {
      if (
        Array.isArray(Items) &&
        Items.length > 0 &&
        Items.length >= (TotalResults ?? Number.POSITIVE_INFINITY)
      )
        directory.learn(client, kind, spaceId, Items);
    },
  };
}

function noDefaultSpace(): ToolError {
  return new ToolError({
    code: "input",
    message: "url: names no space (such as Spaces-1), and this caller sees no default space.",
    hint: "Give spaceName. list_spaces names the spaces.",
    ownWords: true,
  });
}
