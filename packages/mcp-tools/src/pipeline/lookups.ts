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
import { ToolError } from "../errors.ts";
import type { BoundSpace } from "./bound-space.ts";

type Project = components["schemas"]["Project"];

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
}

/** What the look-ups of a call work with. */
export interface LookupSource {
  readonly directory: Directory;
  /** Sends the requests; the policy decides about each of them. */
  readonly client: OctopusClient;
  /** Whether a thing may be named to the caller as a candidate. */
  mayName(ref: Ref): boolean;
  /** Whether names of a kind are asked for now, and none is taken that an earlier call has read. */
  isFresh(kind: RefKind): boolean;
}

/** Opens the look-ups of one call. */
export function createLookups({ directory, client, mayName, isFresh }: LookupSource): Lookups {
  const projects = new Map<string, Promise<Project>>();
  const find: Lookups["find"] = async (kind, text, spaceId) => {
    const found = await directory.lookup(client, kind, text, { spaceId, fresh: isFresh(kind) });
    if (found.kind !== "found") throw lookupError(kind, text, found, mayName);
    const { ref, document } = found;
    if (kind === "project" && document)
      projects.set(`${spaceId}/${ref.id}`, Promise.resolve(document as Project));
    return ref;
  };
  return {
    find,
    async defaultSpace() {
      const one = (await client.get("/api/spaces/all")).find(({ IsDefault }) => IsDefault);
      if (!one)
        throw new ToolError({
          code: "input",
          message: "url: names no space (such as Spaces-1), and this caller sees no default space.",
          hint: "Give spaceName. list_spaces names the spaces.",
          ownWords: true,
        });
      const { Id: id, Name: name, Slug: slug } = one;
      return { kind: "space", id, name, ...(slug ? { slug } : {}) };
    },
    project(projectId, space) {
      const key = `${space.client.spaceId}/${projectId}`;
      const project =
        projects.get(key) ?? space.client.get("/api/{spaceId}/projects/{projectId}", { path: { projectId } });
      projects.set(key, project);
      return project;
    },
  };
}
