/** Finds what one call names, and keeps for the rest of the call the documents that this brought along. */
import type { components, Directory, OctopusClient, Ref, RefKind } from "@octo/api-client";
import type { Targets } from "@octo/policy";
import type { CallContext } from "./context.ts";
import type { Judge } from "./judge.ts";

type Project = components["schemas"]["Project"];

/** Which list of targets a kind belongs to. */
export const PLURAL: Readonly<Record<RefKind, keyof Targets>> = {
  space: "spaces",
  project: "projects",
  environment: "environments",
  tenant: "tenants",
};

/** Look-ups of one call. */
export interface Finder extends Pick<CallContext, "readProject" | "resolve"> {
  /** Only looks up; whoever calls this asks the policy about what is found. */
  find(kind: RefKind, text: string, spaceId: string): Promise<Ref>;
}

/** Opens the look-ups of one call. */
export function createFinder(directory: Directory, client: OctopusClient, judge: Judge): Finder {
  const projects = new Map<string, Project>();
  const find: Finder["find"] = async (kind, text, spaceId) => {
    const { ref, document } = await directory.find(client, kind, text, spaceId);
    if (kind === "project" && document) projects.set(`${spaceId}/${ref.id}`, document as Project);
    return ref;
  };
  return {
    find,
    async resolve(kind, text, spaceId) {
      const ref = await find(kind, text, spaceId);
      judge.decide({ [PLURAL[kind]]: [ref] });
      return ref;
    },
    readProject: async (projectId, space) =>
      projects.get(`${space.client.spaceId}/${projectId}`) ??
      space.client.get("/api/{spaceId}/projects/{projectId}", { path: { projectId } }),
  };
}
